PRAGMA application_id = 1148544323;
PRAGMA user_version = 1;
CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,  -- dense; never given twice
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    record BLOB NOT NULL,
    leaf_hash BLOB NOT NULL,
    disclosures INTEGER NOT NULL DEFAULT 0,      -- how many were stored, so that none costs no query
    UNIQUE (stream, version)
) STRICT;
INSERT INTO events VALUES (1, 'organisations/acat', 1, 'OrganisationRegistered', CAST('{"actor":"organisations/acat/services/duecourse","at":"2027-01-11T09:00:00Z","data":{"time_zone":"Europe/London"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"969a7d91-70a3-5520-88aa-5ff726e250b6","role":"system","schema":1,"sd":["Ih0Rkl91Rh3vbimW72g2OheFSq12tRgF1v_pgCfuJF8"],"stream":"organisations/acat","to":"active","type":"OrganisationRegistered","v":1,"version":1}' AS BLOB), X'3804b4b0ba012c25d8ac6d4104719225e9fb2ece2149af0dfafa98b64aa893a6', 1);
INSERT INTO events VALUES (2, 'organisations/acat/policies/2021-10-08', 1, 'PolicyDrafted', CAST('{"actor":"organisations/acat/services/duecourse","at":"2027-01-11T09:00:00Z","data":{"digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1b38668b-98b8-5da6-822d-b7f65adf95ce","role":"system","schema":1,"stream":"organisations/acat/policies/2021-10-08","to":"draft","type":"PolicyDrafted","v":1,"version":1}' AS BLOB), X'8f57f9e1050820018428783d562aad76552df73b4d27a43eae6b8ff82805bbc2', 0);
INSERT INTO events VALUES (3, 'organisations/acat/policies/2021-10-08', 2, 'PolicyBroughtIntoForce', CAST('{"actor":"organisations/acat/services/duecourse","at":"2027-01-11T09:00:00Z","data":{"by_operator":true,"digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1"},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"65df7bdb-afcc-5d63-8e75-380014e06ea3","role":"system","schema":1,"stream":"organisations/acat/policies/2021-10-08","to":"in_force","type":"PolicyBroughtIntoForce","v":1,"version":2}' AS BLOB), X'abcc66068b66cc73b2618dcc268e05b79442b4d3f335a2288d6df00e3bc37555', 0);
INSERT INTO events VALUES (4, 'organisations/acat', 2, 'PolicyTookForce', CAST('{"actor":"organisations/acat/services/duecourse","at":"2027-01-11T09:00:00Z","cause":"organisations/acat/policies/2021-10-08/events/2","data":{"digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","policy_version":"2021-10-08"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"65df7bdb-afcc-5d63-8e75-380014e06ea3","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"PolicyTookForce","v":1,"version":2}' AS BLOB), X'97efa87160f5426be8f471c6589233737b3d1f8b0e5c2d7bce78678267c9756e', 0);
INSERT INTO events VALUES (5, 'organisations/acat/people/lena', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/services/testing","at":"2027-01-11T09:00:00Z","data":{"kind":"staff","roles":["social_lead"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"f4fe795f-4012-45dd-9643-b8af678213c0","role":"system","schema":1,"sd":["PMVhZq9G5-TLxH3okA9TsIyo2gss4WWUygymkxvDs0A"],"stream":"organisations/acat/people/lena","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'8ebdb2c6c66a3d21b68f1c1596283678b93d659a530bc7e28fffbb469540fc83', 1);
INSERT INTO events VALUES (6, 'organisations/acat', 3, 'OfficerAppointed', CAST('{"actor":"organisations/acat/services/testing","at":"2027-01-11T09:00:00Z","cause":"organisations/acat/people/lena/events/1","data":{"person":"organisations/acat/people/lena","role":"social_lead"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"f4fe795f-4012-45dd-9643-b8af678213c0","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":3}' AS BLOB), X'8b76a0f5d55b5637ed1982ec257ca28a2da809044da9a01ab219c8fb9aa931c1', 0);
INSERT INTO events VALUES (7, 'organisations/acat/people/lena', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["linked-policies"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"3ff3592e-c35b-42e0-831c-ad7e02be722e","role":"author","schema":1,"stream":"organisations/acat/people/lena","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'2ae9e98583554c8c1d63a03a70494fdeb9e433c7bd5d3b76300e54f16cbb3966', 0);
INSERT INTO events VALUES (8, 'organisations/acat/people/tom', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/services/testing","at":"2027-01-11T09:00:00Z","data":{"kind":"staff","roles":["liaison_trustee"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1a99b6f8-319b-478a-921f-c3b946d6f00e","role":"system","schema":1,"sd":["8Yqy_4mVLOmoAk_pdYSIsmPXvqnMt6k3_oZf14cbgaM"],"stream":"organisations/acat/people/tom","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'df0a3dcae333f42833e72c90080fd969ca9acf2b29b6d302e4302c7706f44460', 1);
INSERT INTO events VALUES (9, 'organisations/acat', 4, 'OfficerAppointed', CAST('{"actor":"organisations/acat/services/testing","at":"2027-01-11T09:00:00Z","cause":"organisations/acat/people/tom/events/1","data":{"person":"organisations/acat/people/tom","role":"liaison_trustee"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1a99b6f8-319b-478a-921f-c3b946d6f00e","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":4}' AS BLOB), X'74d38bcc5cd58ef03b253e52fdec1776280381c1453175913ced1e40a18daa70', 0);
INSERT INTO events VALUES (10, 'organisations/acat/people/tom', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["linked-policies"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"7a237924-1465-4f2a-b998-66b474fcb44c","role":"author","schema":1,"stream":"organisations/acat/people/tom","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'e59e2379853e2246ec21d23edc894cb850c836608cc2acf270959215fd4f01ad', 0);
INSERT INTO events VALUES (11, 'organisations/acat/people/ann', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/services/testing","at":"2027-01-11T09:00:00Z","data":{"kind":"staff","roles":["administrator"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"14557739-6f4c-4a06-abf2-bb45ec7f9e4c","role":"system","schema":1,"sd":["hSWRqeh3H2UMKCnKyl0MHUx15o2aQNw6VOXVDU75zeQ"],"stream":"organisations/acat/people/ann","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'fca0bcdd37565f5487e75b240b39df4e9ffe49b4360cb769441aad0a8b08703c', 1);
INSERT INTO events VALUES (12, 'organisations/acat', 5, 'OfficerAppointed', CAST('{"actor":"organisations/acat/services/testing","at":"2027-01-11T09:00:00Z","cause":"organisations/acat/people/ann/events/1","data":{"person":"organisations/acat/people/ann","role":"administrator"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"14557739-6f4c-4a06-abf2-bb45ec7f9e4c","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":5}' AS BLOB), X'2acab88caaafcfc6f2f1a75297223db99cdaca2003f7a10ca56cb678f873860e', 0);
INSERT INTO events VALUES (13, 'organisations/acat/people/ann', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/ann","at":"2027-01-11T09:00:00Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["linked-policies"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"75db415b-ad82-4c32-b1a5-f497b4f502b7","role":"author","schema":1,"stream":"organisations/acat/people/ann","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'0f56bcb2a3ae9ca6402dc439462a878e665e2188df8ed4df5dfcbc53979652cc', 0);
INSERT INTO events VALUES (14, 'organisations/acat/channels/twitter', 1, 'ChannelRequested', CAST('{"actor":"organisations/acat/services/testing","at":"2027-01-11T09:00:00Z","data":{"platform":"twitter"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"56f5528e-d2d2-4cc3-b1ed-2e0e12de2baf","role":"system","schema":1,"sd":["JeQr_qzOO8L6kQIsun6d_d24SkZUaL5OF1K8MHfslV0","fm1vX1P0lCP6itEyLSCEg9QBc90DlaXv5pyCgeBkdU4","wyNRNhE1K9LGFzL8gbqiJAe58fxWUCo0-SuadABGb1U","yDrYYMrmSPup6I3YeywtBb_c3wxTFW0XziRe_hIyaCU"],"stream":"organisations/acat/channels/twitter","to":"requested","type":"ChannelRequested","v":1,"version":1}' AS BLOB), X'00e4ea924c63bdd53db28590e18859a7b146c48b767502b9626a709200367e6a', 4);
INSERT INTO events VALUES (15, 'organisations/acat/people/admin-manager', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/services/testing","at":"2027-01-11T09:00:00Z","data":{"kind":"staff","roles":["admin_manager"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"459666ad-fd56-45ef-a06d-51aeb53144fe","role":"system","schema":1,"sd":["Iv7OFTvC3hHD-BXdCCLR_WBCYjTlphw_CT--GcQGGS8"],"stream":"organisations/acat/people/admin-manager","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'8d8b5ba2dd66bc0c80abbde0b84e270c6ca063ae1f12976526eebb5cd39ffecd', 1);
INSERT INTO events VALUES (16, 'organisations/acat', 6, 'OfficerAppointed', CAST('{"actor":"organisations/acat/services/testing","at":"2027-01-11T09:00:00Z","cause":"organisations/acat/people/admin-manager/events/1","data":{"person":"organisations/acat/people/admin-manager","role":"admin_manager"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"459666ad-fd56-45ef-a06d-51aeb53144fe","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":6}' AS BLOB), X'd238efe5bad76dce075228f4b3d8cf522c3bae223c692137e3789a0386865bc8', 0);
INSERT INTO events VALUES (17, 'organisations/acat/people/admin-manager', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/admin-manager","at":"2027-01-11T09:00:00Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["linked-policies"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"4746ddaf-02a0-48db-b4e9-76d868ec7f74","role":"author","schema":1,"stream":"organisations/acat/people/admin-manager","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'48bc6a086e101bf1055abeaafd175f7248a0909d50706e2f0eca4e1072f277df', 0);
INSERT INTO events VALUES (18, 'organisations/acat/channels/twitter', 2, 'ChannelApproved', CAST('{"actor":"organisations/acat/people/admin-manager","at":"2027-01-11T09:00:00Z","data":{"roles":["admin_manager"]},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"99e21bf8-5311-4e48-b3d6-5f392bc519a0","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"requested","type":"ChannelApproved","v":1,"version":2}' AS BLOB), X'f0ed319934d1e9e7ca9dcfaed6ce40266f251bd48200ac51e0225602bc7aeec6', 0);
INSERT INTO events VALUES (19, 'organisations/acat/channels/twitter', 3, 'ChannelApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","data":{"roles":["liaison_trustee"]},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"81c787dc-e4e2-4a3a-b4f5-df6fac558f69","role":"liaison_trustee","schema":1,"stream":"organisations/acat/channels/twitter","to":"requested","type":"ChannelApproved","v":1,"version":3}' AS BLOB), X'fd88d850f60bf445fcf81e994c859679566ce372ac962572591c0a65c4426fc4', 0);
INSERT INTO events VALUES (20, 'organisations/acat/channels/twitter', 4, 'ChannelActivated', CAST('{"actor":"organisations/acat/people/admin-manager","at":"2027-01-11T09:00:00Z","clauses":["ACAT-2.1-access"],"data":{"login":"organisational","two_factor":true},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"545226be-c78e-4d3e-90c4-c92bf8e4910e","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"ChannelActivated","v":1,"version":4}' AS BLOB), X'e3691f84c1b0e68479ec53fe7ce6967f2926cf784c70c255403aacbcd70b24db', 0);
INSERT INTO events VALUES (21, 'organisations/acat/channels/twitter', 5, 'GrantProposed', CAST('{"actor":"organisations/acat/people/admin-manager","at":"2027-01-11T09:00:00Z","data":{"grant":"grant-5","person":"organisations/acat/people/lena"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"bdc86f26-955f-4295-bccd-fe81cfe08c2f","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"GrantProposed","v":1,"version":5}' AS BLOB), X'b288ed88c843d09854d1d53adb1ea25745d1e759ad519b0c08319028228ed550', 0);
INSERT INTO events VALUES (22, 'organisations/acat/channels/twitter', 6, 'GrantApproved', CAST('{"actor":"organisations/acat/people/admin-manager","at":"2027-01-11T09:00:00Z","clauses":["ACAT-2.1-access"],"data":{"grant":"grant-5","live":false,"roles":["admin_manager"]},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"9392e995-0947-4d60-9ee1-98718e1dd968","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"GrantApproved","v":1,"version":6}' AS BLOB), X'2d9a0b1fd48746aa5b9f91f20b527e892c51d950ae9c3e39c394fb1d1305fb62', 0);
INSERT INTO events VALUES (23, 'organisations/acat/channels/twitter', 7, 'GrantApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","clauses":["ACAT-2.1-access"],"data":{"grant":"grant-5","live":true,"roles":["liaison_trustee"]},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"2a174747-8e17-4e27-aa00-272747c1e142","role":"liaison_trustee","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"GrantApproved","v":1,"version":7}' AS BLOB), X'750402c550d39ced869e343747f02b832b7583d7b472720330d17d557730270d', 0);
INSERT INTO events VALUES (24, 'organisations/acat/channels/twitter', 8, 'GrantProposed', CAST('{"actor":"organisations/acat/people/admin-manager","at":"2027-01-11T09:00:00Z","data":{"grant":"grant-8","person":"organisations/acat/people/tom"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"8d40fe5c-6e30-4b10-be60-7a6de259ff26","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"GrantProposed","v":1,"version":8}' AS BLOB), X'70c530d53a6cd222b06b332521a2eb65efd4fc4fe217ca6dbc004bf72f3d7211', 0);
INSERT INTO events VALUES (25, 'organisations/acat/channels/twitter', 9, 'GrantApproved', CAST('{"actor":"organisations/acat/people/admin-manager","at":"2027-01-11T09:00:00Z","clauses":["ACAT-2.1-access"],"data":{"grant":"grant-8","live":false,"roles":["admin_manager"]},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"e246e0bd-9487-4de9-ac07-6b30c1dbef45","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"GrantApproved","v":1,"version":9}' AS BLOB), X'7f281ec95466ceef46d5178b4e6e73b047cd60efb4f1a2bf53127e1a4b0996f5', 0);
INSERT INTO events VALUES (26, 'organisations/zrtherapy', 1, 'OrganisationRegistered', CAST('{"actor":"organisations/zrtherapy/services/duecourse","at":"2027-01-11T09:00:00Z","data":{"time_zone":"Europe/London"},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"49b18dc9-5010-537f-947c-9f700c860c89","role":"system","schema":1,"sd":["b4PcPGgI24WTTOLHGCxTyQunZKc9d3VRNnCTc3m3HjQ"],"stream":"organisations/zrtherapy","to":"active","type":"OrganisationRegistered","v":1,"version":1}' AS BLOB), X'baeae6d5c3b419d3458c0a82350502a211af79413bc2420ace1289214bf0a6eb', 1);
INSERT INTO events VALUES (27, 'organisations/zrtherapy/policies/2019-01-01', 1, 'PolicyDrafted', CAST('{"actor":"organisations/zrtherapy/services/duecourse","at":"2027-01-11T09:00:00Z","data":{"digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340"},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"49c9e6c6-a89e-5177-bda2-c584820ca505","role":"system","schema":1,"stream":"organisations/zrtherapy/policies/2019-01-01","to":"draft","type":"PolicyDrafted","v":1,"version":1}' AS BLOB), X'deb957ce8758a2acd7eb3a362c0475537ac8a1881c53c6520a2cf7905887076e', 0);
INSERT INTO events VALUES (28, 'organisations/zrtherapy/policies/2019-01-01', 2, 'PolicyBroughtIntoForce', CAST('{"actor":"organisations/zrtherapy/services/duecourse","at":"2027-01-11T09:00:00Z","data":{"by_operator":true,"digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340"},"from":"draft","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"851403f2-a79a-54a4-9eb4-2f2b3ec09d13","role":"system","schema":1,"stream":"organisations/zrtherapy/policies/2019-01-01","to":"in_force","type":"PolicyBroughtIntoForce","v":1,"version":2}' AS BLOB), X'3c44b61ef3dad79b9df80166f68ef732ab6fd4cefed069623f7efd5f005c1a55', 0);
INSERT INTO events VALUES (29, 'organisations/zrtherapy', 2, 'PolicyTookForce', CAST('{"actor":"organisations/zrtherapy/services/duecourse","at":"2027-01-11T09:00:00Z","cause":"organisations/zrtherapy/policies/2019-01-01/events/2","data":{"digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","policy_version":"2019-01-01"},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"851403f2-a79a-54a4-9eb4-2f2b3ec09d13","role":"system","schema":1,"stream":"organisations/zrtherapy","to":"active","type":"PolicyTookForce","v":1,"version":2}' AS BLOB), X'1981f677a5c4baf8bd105cc58c82d1fe4853a136c823e1fe88d94ec8377a5646', 0);
INSERT INTO events VALUES (30, 'organisations/zrtherapy/people/zoe', 1, 'PersonRegistered', CAST('{"actor":"organisations/zrtherapy/services/testing","at":"2027-01-11T09:00:00Z","data":{"kind":"staff","roles":["owner"]},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"d7290636-471b-40ac-839d-4abaa6f10ceb","role":"system","schema":1,"sd":["QKErX9DBglfRBNdhElxV-wuEoPy8-CnaezVM0ARMfcU"],"stream":"organisations/zrtherapy/people/zoe","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'f12d44c167c8659e312cc5f52cd3e26de87fcf58eb38e65559e92baeb534b179', 1);
INSERT INTO events VALUES (31, 'organisations/zrtherapy', 3, 'OfficerAppointed', CAST('{"actor":"organisations/zrtherapy/services/testing","at":"2027-01-11T09:00:00Z","cause":"organisations/zrtherapy/people/zoe/events/1","data":{"person":"organisations/zrtherapy/people/zoe","role":"owner"},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"d7290636-471b-40ac-839d-4abaa6f10ceb","role":"system","schema":1,"stream":"organisations/zrtherapy","to":"active","type":"OfficerAppointed","v":1,"version":3}' AS BLOB), X'b17cf5e538a04532e04fb7c4ef589243ca4df6607d0de32cfd28555c50a6788b', 0);
INSERT INTO events VALUES (32, 'organisations/zrtherapy/people/zoe', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:00:00Z","data":{"explained":true,"policy_version":"2019-01-01","read_with":["linked-policies"],"signed":true},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"f8881514-d061-4967-af8e-340f2603a7f0","role":"author","schema":1,"stream":"organisations/zrtherapy/people/zoe","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'6482211f62a7d67a30b2031cbbb27cbd24ee563829ee0fd90da7c2b353d1629d', 0);
INSERT INTO events VALUES (33, 'organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"education","beneficiary":"public","category":"cat_news","classification":"public","interest":"none","purpose":"inform","subjects":[{"identifiable":true,"kind":"service_user","ref":"su-1","representation":"quote"}]},"digest":"eca4b9f11e64329c72cd4b6ea1ba76958198671b220e4ae77abf7b4fa84a0c15"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"db5f555f-5c0d-4fd3-bdd5-a3347d0cca54","role":"social_lead","schema":1,"sd":["lDmVErMt63w7-2uGmgUTBVGrMJ9FxZW6iN-rnyH-mDM"],"stream":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'27b5470a92a63c66f730b17039b7250c796878cc642186e476684fc4cd4ba607', 1);
INSERT INTO events VALUES (34, 'organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2', 2, 'PostSubmitted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.4-purpose","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.11-honest","ACAT-2.14-rights","ACAT-2.16-party","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-U18-suitable"],"data":{"attestations":["true_to_knowledge"],"revision":1},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"8e9c5e45-180a-48af-bbc1-598810975bb9","role":"author","schema":1,"stream":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","to":"review","type":"PostSubmitted","v":1,"version":2}' AS BLOB), X'618b048a9740593c5da86637145c911d85f17a059e59028ceb903d4cef8d2bc3', 0);
INSERT INTO events VALUES (35, 'organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2', 3, 'ChecklistAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"plain_language"},{"answer":"yes","item":"values"},{"answer":"yes","item":"ethics_code"},{"answer":"yes","item":"proofread"},{"answer":"yes","item":"image_quality"},{"answer":"yes","item":"facts_checked"},{"answer":"yes","item":"not_personal_opinion"},{"answer":"yes","item":"no_risk_taking"},{"answer":"yes","item":"lawfully_obtained"},{"answer":"yes","item":"service_user_interest"},{"answer":"yes","item":"power_differential"},{"answer":"yes","item":"not_defamatory"},{"answer":"yes","item":"not_discriminatory"},{"answer":"yes","item":"not_voting_influence"},{"answer":"yes","item":"suitable_for_age"}],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a34a768d-e64c-4828-93e5-7e1d1ad1da26","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","to":"review","type":"ChecklistAnswered","v":1,"version":3}' AS BLOB), X'1e094aaa63e276ce3219811d23e839f3b213514ab481c68a9f862f52a4f1d6d3', 0);
INSERT INTO events VALUES (36, 'organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2', 4, 'StepApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":1,"step":"team"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a34a768d-e64c-4828-93e5-7e1d1ad1da26","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","to":"review","type":"StepApproved","v":1,"version":4}' AS BLOB), X'2a923ff9fe9f3a9f6be25f95ecb3fe7eb8d469070a665aaed8b4cd7a8e8c203d', 0);
INSERT INTO events VALUES (37, 'organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52', 1, 'ConsentRequested', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","data":{"material":"quote","platforms":["twitter"],"public":true,"subject":"su-1","subject_kind":"service_user"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"b9b2465a-5bfe-4e85-861d-63d0096f8899","role":"social_lead","schema":1,"stream":"organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'89c9860328003c48a4c32defa81905a26806630ca5f0003d572938222a5e4a47', 0);
INSERT INTO events VALUES (38, 'organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52', 2, 'ConsentRecorded', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","clauses":["ACAT-2.9-past","ACAT-2.9-current","ACAT-2.9-child","EXT-ICO-record"],"data":{"given_at":"2027-01-11T09:00:00Z","giver_role":"self","informed":{"capacity_considered":true,"channels":true,"information_sheet_version":"1","purpose":true,"withdrawal_explained":true},"method":"form","platforms":["twitter"],"public":true,"wording_version":"1"},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d20f80b3-ca66-430d-9475-f332ab970090","role":"social_lead","schema":1,"sd":["esTnnyjPdQuT3yFVkfmn0vnkLE1QG99nNxk1hFexyFc"],"stream":"organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","to":"given","type":"ConsentRecorded","v":1,"version":2}' AS BLOB), X'2ca90c54ff5830ef341bd7700899434d0f33946ac652ae1f01cccbb21a0bb0d2', 1);
INSERT INTO events VALUES (39, 'organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52', 3, 'EvidenceVerified', CAST('{"actor":"organisations/acat/people/ann","at":"2027-01-11T09:00:00Z","clauses":["ACAT-2.9-informed","ACAT-2.9-child","EXT-REVIEW-four-eyes"],"data":{},"from":"given","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"84fa6093-6f95-444a-ad46-3bd0650572d3","role":"administrator","schema":1,"stream":"organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","to":"verified","type":"EvidenceVerified","v":1,"version":3}' AS BLOB), X'b26ff9ef6d76f960f0e8ab4517dcffa0d2a2cf92649655dfa32c2fa0a7449302', 0);
INSERT INTO events VALUES (40, 'organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2', 5, 'ConsentsVerified', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-M-b","ACAT-M-c","ACAT-COPY-permission","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"consents":["organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52"],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"212b7b3d-c6eb-4b6b-8ac3-d53e9975a048","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","to":"consent_verified","type":"ConsentsVerified","v":1,"version":5}' AS BLOB), X'330e935ac0168b2b053cbddb0462aef4f5ca1220cadec6dece004b1b84f853e7', 0);
INSERT INTO events VALUES (41, 'organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52', 4, 'RelianceRecorded', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","cause":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2/events/5","data":{"post":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2"},"from":"verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"212b7b3d-c6eb-4b6b-8ac3-d53e9975a048","role":"system","schema":1,"stream":"organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","to":"verified","type":"RelianceRecorded","v":1,"version":4}' AS BLOB), X'2ef8b4ee682d72c9f14c8c0e672b79bf59862ae49b39eba4a5ce3075d5355217', 0);
INSERT INTO events VALUES (42, 'organisations/zrtherapy/people/zack', 1, 'PersonRegistered', CAST('{"actor":"organisations/zrtherapy/services/testing","at":"2027-01-11T09:00:00Z","data":{"kind":"staff","roles":["owner"]},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"b1feda6f-ecd6-48a8-a676-66d9f1146306","role":"system","schema":1,"sd":["oW2afv-052BkF9OMzDCA__0_8o2DQxidLhy8huW0D4Y"],"stream":"organisations/zrtherapy/people/zack","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'0d9ff441f6d85188d4c4b607cdcaa8c427add1f0c70567a9f87175a1decdc592', 1);
INSERT INTO events VALUES (43, 'organisations/zrtherapy', 4, 'OfficerAppointed', CAST('{"actor":"organisations/zrtherapy/services/testing","at":"2027-01-11T09:00:00Z","cause":"organisations/zrtherapy/people/zack/events/1","data":{"person":"organisations/zrtherapy/people/zack","role":"owner"},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"b1feda6f-ecd6-48a8-a676-66d9f1146306","role":"system","schema":1,"stream":"organisations/zrtherapy","to":"active","type":"OfficerAppointed","v":1,"version":4}' AS BLOB), X'dbc41429d49a9ddb76e0463ef613b7a60dbd2513f907c02ddcc04209965132df', 0);
INSERT INTO events VALUES (44, 'organisations/zrtherapy/people/zack', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/zrtherapy/people/zack","at":"2027-01-11T09:00:00Z","data":{"explained":true,"policy_version":"2019-01-01","read_with":["linked-policies"],"signed":true},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"55139fc6-283e-476e-9c87-5984399c4f06","role":"author","schema":1,"stream":"organisations/zrtherapy/people/zack","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'b2e77be470e536e154582991bf0c7a3d04a3a1950ff0d91a1a1080b9acfe314a', 0);
INSERT INTO events VALUES (45, 'organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2', 6, 'PostPublished', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first","ACAT-POC-twitter","ACAT-POC-permission","ACAT-CH-register","ACAT-2.7-pause","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-M-b","ACAT-M-c","ACAT-CONF-internal","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"attestations":["paused"],"digest":"eca4b9f11e64329c72cd4b6ea1ba76958198671b220e4ae77abf7b4fa84a0c15","permit":"permit-6","permit_until":"2027-01-11T10:00:00Z","revision":1},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"5b0a34a0-4a31-4f7b-8e8c-6c3f5a0a0001","role":"author","schema":1,"stream":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","to":"published","type":"PostPublished","v":1,"version":6}' AS BLOB), X'3e5c6251554993098b947eee344bde05c91dca4ce5cc409e63a9707aa3cad194', 0);
INSERT INTO events VALUES (46, 'organisations/acat/posts/3106922d-1339-48ff-aabe-3d3b71f853d9', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"education","beneficiary":"public","category":"cat_news","classification":"public","interest":"none","purpose":"inform"},"digest":"3daf39757ca8cd6fd8f9d8cfdea3be155f167fb1dd06080f8f6c9e7fbb43e6d9"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"31da0e3c-b6a1-47e8-9369-e94566a539ac","role":"social_lead","schema":1,"sd":["Jkb15K7Vgd1aLO7sruU98Z4DgGfJbRerjCc923IHnSc"],"stream":"organisations/acat/posts/3106922d-1339-48ff-aabe-3d3b71f853d9","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'a26f2791886e4d9e237fe2a95f523fb75094bd3b0ecce8531e32710227ba897b', 1);
INSERT INTO events VALUES (47, 'organisations/acat/posts/3106922d-1339-48ff-aabe-3d3b71f853d9', 2, 'DoubtRaised', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","data":{"doubt":"doubt-2","kind":"other"},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"78b23131-2801-4b16-9cd5-258f808463d7","role":"anyone","schema":1,"sd":["SMpF-jXFupwk0hj9yts_CsUz0KlvAEOQNSTxO_m8HVs"],"stream":"organisations/acat/posts/3106922d-1339-48ff-aabe-3d3b71f853d9","to":"draft","type":"DoubtRaised","v":1,"version":2}' AS BLOB), X'4109177cac74bddd43e91c7c6682f91ce1a437e8991d97443eeefe52e50cec56', 1);
INSERT INTO events VALUES (48, 'organisations/zrtherapy/people/zeno', 1, 'PersonRegistered', CAST('{"actor":"organisations/zrtherapy/services/testing","at":"2027-01-11T09:00:00Z","data":{"kind":"staff","roles":["owner"]},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"018594e8-c9f7-4900-bf75-ee9dc87a89ea","role":"system","schema":1,"sd":["xuX25iBLd0iLHHQXL0BqRGfKtTqweDjckKHXSJ4xvSc"],"stream":"organisations/zrtherapy/people/zeno","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'086fa7769010657814a10e3e69086a88c36b67f6feff7a1ec76b6996d7599ca2', 1);
INSERT INTO events VALUES (49, 'organisations/zrtherapy', 5, 'OfficerAppointed', CAST('{"actor":"organisations/zrtherapy/services/testing","at":"2027-01-11T09:00:00Z","cause":"organisations/zrtherapy/people/zeno/events/1","data":{"person":"organisations/zrtherapy/people/zeno","role":"owner"},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"018594e8-c9f7-4900-bf75-ee9dc87a89ea","role":"system","schema":1,"stream":"organisations/zrtherapy","to":"active","type":"OfficerAppointed","v":1,"version":5}' AS BLOB), X'ffc54eca20784ddbf995c276c57e48fefdbe547ef9c47d2a81193b5e0997a747', 0);
INSERT INTO events VALUES (50, 'organisations/zrtherapy/people/zeno', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/zrtherapy/people/zeno","at":"2027-01-11T09:00:00Z","data":{"explained":true,"policy_version":"2019-01-01","read_with":["linked-policies"],"signed":true},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"5ab17f21-eaf0-4444-8fa7-2c8ec599f851","role":"author","schema":1,"stream":"organisations/zrtherapy/people/zeno","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'a273e5455887ec0eee00faba3b64782f8ba0dfd11045eddc171c5048eb6002cf', 0);
INSERT INTO events VALUES (51, 'organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"education","beneficiary":"public","category":"cat_news","classification":"public","interest":"none","purpose":"inform","subjects":[{"identifiable":true,"kind":"service_user","ref":"su-2","representation":"quote"}]},"digest":"2f1ef0771fe9a0d80666ee49b4c7c70f8f2187e1a73e83af323c78fe9c768f01"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"168e9da1-0b46-4319-bb37-adccbdf2975b","role":"social_lead","schema":1,"sd":["qFy8GHaRhKi_CvP0pH_6oUx2gWO6jnBVOSeLLOz3E_M"],"stream":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'67d3e49173a6e543c9bb2d2115844d26e5c4286c9106b294ba028a8999ae93d7', 1);
INSERT INTO events VALUES (52, 'organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d', 2, 'PostSubmitted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.4-purpose","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.11-honest","ACAT-2.14-rights","ACAT-2.16-party","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-U18-suitable"],"data":{"attestations":["true_to_knowledge"],"revision":1},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"237c3e6a-6000-45c0-a1aa-6d683e88e7fd","role":"author","schema":1,"stream":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","to":"review","type":"PostSubmitted","v":1,"version":2}' AS BLOB), X'df9973a40a756b44a791184109e058b36dba52d264f1683c2fd47c593154885b', 0);
INSERT INTO events VALUES (53, 'organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d', 3, 'ChecklistAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"plain_language"},{"answer":"yes","item":"values"},{"answer":"yes","item":"ethics_code"},{"answer":"yes","item":"proofread"},{"answer":"yes","item":"image_quality"},{"answer":"yes","item":"facts_checked"},{"answer":"yes","item":"not_personal_opinion"},{"answer":"yes","item":"no_risk_taking"},{"answer":"yes","item":"lawfully_obtained"},{"answer":"yes","item":"service_user_interest"},{"answer":"yes","item":"power_differential"},{"answer":"yes","item":"not_defamatory"},{"answer":"yes","item":"not_discriminatory"},{"answer":"yes","item":"not_voting_influence"},{"answer":"yes","item":"suitable_for_age"}],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"742963a5-9f91-49f3-bd55-bc8908b50546","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","to":"review","type":"ChecklistAnswered","v":1,"version":3}' AS BLOB), X'ed71876dc12dff3d9910d1512765aaeaebfee7e0be1f049742c884135b1fa506', 0);
INSERT INTO events VALUES (54, 'organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d', 4, 'StepApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":1,"step":"team"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"742963a5-9f91-49f3-bd55-bc8908b50546","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","to":"review","type":"StepApproved","v":1,"version":4}' AS BLOB), X'1a3414802c60e345b76ed056ce4d04975abb7585cb6dcb0abfb3eb2de4c4584c', 0);
INSERT INTO events VALUES (55, 'organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb', 1, 'ConsentRequested', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","data":{"material":"quote","platforms":["twitter"],"public":true,"subject":"su-2","subject_kind":"service_user"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"de027709-e0c9-4415-976d-20dbe57783c7","role":"social_lead","schema":1,"stream":"organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'ffac6296c0da5b1d9d289803bee589d5aff6dbce252b74bc687ad460bc38e017', 0);
INSERT INTO events VALUES (56, 'organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb', 2, 'ConsentRecorded', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","clauses":["ACAT-2.9-past","ACAT-2.9-current","ACAT-2.9-child","EXT-ICO-record"],"data":{"given_at":"2027-01-11T09:00:00Z","giver_role":"self","informed":{"capacity_considered":true,"channels":true,"information_sheet_version":"1","purpose":true,"withdrawal_explained":true},"method":"form","platforms":["twitter"],"public":true,"wording_version":"1"},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"93f0190e-9470-4394-ad93-0f130edcdaf5","role":"social_lead","schema":1,"sd":["kGqd0pUg9lvMkqMHL6ZBOGkMy7yVP_wOUNNwxCLvsms"],"stream":"organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","to":"given","type":"ConsentRecorded","v":1,"version":2}' AS BLOB), X'9c3f43d11d83860349278af81b8ac905a09532986252f14848c173eacb894ddb', 1);
INSERT INTO events VALUES (57, 'organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb', 3, 'EvidenceVerified', CAST('{"actor":"organisations/acat/people/ann","at":"2027-01-11T09:00:00Z","clauses":["ACAT-2.9-informed","ACAT-2.9-child","EXT-REVIEW-four-eyes"],"data":{},"from":"given","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"c8a7a41b-a759-4750-8cc0-8d617ce68017","role":"administrator","schema":1,"stream":"organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","to":"verified","type":"EvidenceVerified","v":1,"version":3}' AS BLOB), X'00a207406ec6273875f29e5cbb0294f7b2b2cbe0347c21eca169da076e154201', 0);
INSERT INTO events VALUES (58, 'organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d', 5, 'ConsentsVerified', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-M-b","ACAT-M-c","ACAT-COPY-permission","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"consents":["organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb"],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"b37f4956-21e7-438a-8bff-fb1524e2e70a","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","to":"consent_verified","type":"ConsentsVerified","v":1,"version":5}' AS BLOB), X'5f14d013d4873e9b6da681e9f701a25f0b8d4ec238383f7849f72847fd9eb7b8', 0);
INSERT INTO events VALUES (59, 'organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb', 4, 'RelianceRecorded', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:00Z","cause":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d/events/5","data":{"post":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d"},"from":"verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"b37f4956-21e7-438a-8bff-fb1524e2e70a","role":"system","schema":1,"stream":"organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","to":"verified","type":"RelianceRecorded","v":1,"version":4}' AS BLOB), X'b5e2a5f022b689daf24ef785c8987326e0efb2880e0442d960818825170d4211', 0);
INSERT INTO events VALUES (60, 'organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d', 6, 'PostPublished', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:00Z","clauses":["ACAT-0-read-first","ACAT-POC-twitter","ACAT-POC-permission","ACAT-CH-register","ACAT-2.7-pause","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-M-b","ACAT-M-c","ACAT-CONF-internal","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"attestations":["paused"],"digest":"2f1ef0771fe9a0d80666ee49b4c7c70f8f2187e1a73e83af323c78fe9c768f01","permit":"permit-6","permit_until":"2027-01-11T10:00:00Z","revision":1},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d0ec6efc-8145-44b6-b04e-041fb313570a","role":"author","schema":1,"stream":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","to":"published","type":"PostPublished","v":1,"version":6}' AS BLOB), X'f7c18484a712798c2b72d18ed696973867d3bee6a63ced48e3d410861dbb0c98', 0);
CREATE INDEX events_first ON events (stream) WHERE version = 1;
CREATE TABLE disclosures (
    position INTEGER NOT NULL,                   -- of the event
    number INTEGER NOT NULL,                     -- place within the event
    digest BLOB NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (position, number)
) STRICT, WITHOUT ROWID;
INSERT INTO disclosures VALUES (1, 0, X'221d11925f75461def6e2996ef68363a17854aad76b51805d6ffe98027ee245f', CAST('["bELxILLz9FoLvps9HZ37PQ","title","Association for Cognitive Analytic Therapy"]' AS BLOB));
INSERT INTO disclosures VALUES (5, 0, X'3cc56166af46e7e4cbc47de8900f53b08ca8da0b2ce16594ca0ca6931bc3b340', CAST('["MXiw4JvBMqP57FX3cWhXyg","title","Lena"]' AS BLOB));
INSERT INTO disclosures VALUES (8, 0, X'f18ab2ff89952ce9a8024fe9758488b263d7bea9ccb7a937fe865fd7871b81a3', CAST('["2Rn0sNxJpd2oRW07_GWzag","title","Tom"]' AS BLOB));
INSERT INTO disclosures VALUES (11, 0, X'852591a9e8771f650c2829caca5d0c1d4c75e68d9a40dc3a54e5d50d4ef9cde4', CAST('["O2244Ve3TK0pnc3pIAKvkQ","title","Ann"]' AS BLOB));
INSERT INTO disclosures VALUES (14, 0, X'7e6d6f5f53f49423fa8ad1322d208483d40173dd0395a5efe69c8281e064754e', CAST('["wSwt8qNS8FzbNIFX3XtjXw","title","Twitter"]' AS BLOB));
INSERT INTO disclosures VALUES (14, 1, X'25e42bfeacce3bc2fa91022cba7e9dfdddb84a465468be4e1752bc3077ec955d', CAST('["WOEASFhjAcplfYIR_G-5KQ","address","https://twitter.example/organisations/acat"]' AS BLOB));
INSERT INTO disclosures VALUES (14, 2, X'c83ad860cae648fba9e88dd87b2c2d05bfdcdf0c53156d17ce245efe12326825', CAST('["b9No_ybspzehOKRloHRaBw","purpose","Tell the public what we do"]' AS BLOB));
INSERT INTO disclosures VALUES (14, 3, X'c323513611352bd2c61732fc81baa22407b9f1fc56502a34f92b9a7400466f55', CAST('["om4lhY53ixKpok6R4zXY7Q","strategy_note","One post a week"]' AS BLOB));
INSERT INTO disclosures VALUES (15, 0, X'22fece153bc2de11c3f815dd0822d1fd60426234e5a61c3f093fbe19c406192f', CAST('["39P9Paf5ApsjLR5fpDNLTw","title","Admin-manager"]' AS BLOB));
INSERT INTO disclosures VALUES (26, 0, X'6f83dc3c6808db85934ce2c7182c53c90ba764a73d7775513670937379b71e34', CAST('["lDb7dpV1jTts5pyJmKIUtQ","title","ZRTherapy"]' AS BLOB));
INSERT INTO disclosures VALUES (30, 0, X'40a12b5fd0c18257d104d761125c55fb0b84a0fcbcf829da7b354cd0044c7dc5', CAST('["JFfaF4QKFm7FTza2nzGMrg","title","Zoe"]' AS BLOB));
INSERT INTO disclosures VALUES (33, 0, X'94399512b32deb7c3bfb6b869a05130551ab309f45c595ba88dfab9f21fe9833', CAST('["XxzpDJPz4rPs-m27QmY5Bw","content.text","Spring conference"]' AS BLOB));
INSERT INTO disclosures VALUES (38, 0, X'7ac4e79f28cf750b93df215591f9a7d2f9e42c4d501bdf673719358457b1c857', CAST('["GODRj8y4lJQXaJ0T2MMMCw","giver","A. Person"]' AS BLOB));
INSERT INTO disclosures VALUES (42, 0, X'a16d9a7effb4e7606417d38ccc3080fffd3ff28d8343189d2e1cbc86e5b40f86', CAST('["p195lvs_m1AZtmZ9gKAUzQ","title","Zack"]' AS BLOB));
INSERT INTO disclosures VALUES (46, 0, X'2646f5e4aed581dd5a2ceeecaee53df19e038067c96d17ab8c273ddb72079d27', CAST('["aN7HtR-j_Y27mTQJqwfgvA","content.text","Spring conference"]' AS BLOB));
INSERT INTO disclosures VALUES (47, 0, X'48ca45fa35c5ba9c24d218fdcadb3f0ac533d0a96f0043903524f13bf9bc1d5b', CAST('["zi-m7Br-JGvpdMbe4wDOgw","question","Is this so?"]' AS BLOB));
INSERT INTO disclosures VALUES (48, 0, X'c6e5f6e6204b77488b1c74172f406a4467cab53ab07838dc90a1d7489e31bd27', CAST('["vpbXcBGfuHChaEbZBtHf4Q","title","Zeno"]' AS BLOB));
INSERT INTO disclosures VALUES (51, 0, X'a85cbc18769184a8bf0af3f4a47ffaa14c768163ba8e705539278b2cecf713f3', CAST('["kM6dCVuy80_rKjF8JCCZeA","content.text","Spring conference"]' AS BLOB));
INSERT INTO disclosures VALUES (56, 0, X'906a9dd29520f65bcc92a3072fa64138690ccbbc953ffc0e50d370c422efb26b', CAST('["EYTeefbEccNit-VvtBD5_A","giver","A. Person"]' AS BLOB));
CREATE TABLE requests (
    organisation TEXT NOT NULL,
    request_id TEXT NOT NULL,
    body_digest BLOB NOT NULL,
    receipt BLOB NOT NULL,
    first_position INTEGER NOT NULL,
    last_position INTEGER NOT NULL,
    PRIMARY KEY (organisation, request_id)
) STRICT;
INSERT INTO requests VALUES ('organisations/acat', '969a7d91-70a3-5520-88aa-5ff726e250b6', X'f1b036361bba9c63f7d13342087b07c00e01bc3d72bf88f08a80be9cb0ba5fb4', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat","OrganisationRegistered",1]],"name":"organisations/acat","version":1}' AS BLOB), 1, 1);
INSERT INTO requests VALUES ('organisations/acat', '1b38668b-98b8-5da6-822d-b7f65adf95ce', X'90cddf13cc9fb279dee3c13be0c1a96e040c3c1258399805ce3ed98c5b417934', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/policies/2021-10-08","PolicyDrafted",1]],"name":"organisations/acat/policies/2021-10-08","version":1}' AS BLOB), 2, 2);
INSERT INTO requests VALUES ('organisations/acat', '65df7bdb-afcc-5d63-8e75-380014e06ea3', X'c5b9032d55a125c6748d4d3c5d7b8fd03ea15b007408d22568485640b04ce917', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/policies/2021-10-08","PolicyBroughtIntoForce",2],["organisations/acat","PolicyTookForce",2]],"name":"organisations/acat/policies/2021-10-08","version":2}' AS BLOB), 3, 4);
INSERT INTO requests VALUES ('organisations/acat', 'f4fe795f-4012-45dd-9643-b8af678213c0', X'a2d91667bec193d600071ef9128076a011a782e70be161ab67526417b92ad3c4', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/people/lena","PersonRegistered",1],["organisations/acat","OfficerAppointed",3]],"name":"organisations/acat/people/lena","version":1}' AS BLOB), 5, 6);
INSERT INTO requests VALUES ('organisations/acat', '3ff3592e-c35b-42e0-831c-ad7e02be722e', X'94871b340108f9f4b84f16393b8958426ce9eed705430725b2c76815e0ac87da', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/people/lena","PolicyAcknowledged",2]],"name":"organisations/acat/people/lena","version":2}' AS BLOB), 7, 7);
INSERT INTO requests VALUES ('organisations/acat', '1a99b6f8-319b-478a-921f-c3b946d6f00e', X'0ee60a52e5340d7169cf6d8f1cccc2c516fd6af9d1dc304a854064c5cea6c25d', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/people/tom","PersonRegistered",1],["organisations/acat","OfficerAppointed",4]],"name":"organisations/acat/people/tom","version":1}' AS BLOB), 8, 9);
INSERT INTO requests VALUES ('organisations/acat', '7a237924-1465-4f2a-b998-66b474fcb44c', X'f9b916c0b1e00bd350e57b7c869875035d980723f459485ba1492c2e892fad6e', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/people/tom","PolicyAcknowledged",2]],"name":"organisations/acat/people/tom","version":2}' AS BLOB), 10, 10);
INSERT INTO requests VALUES ('organisations/acat', '14557739-6f4c-4a06-abf2-bb45ec7f9e4c', X'4e78ac91f3d72c69fe35536477de852361d3126d6b36a7fadd6d58ae175d2244', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/people/ann","PersonRegistered",1],["organisations/acat","OfficerAppointed",5]],"name":"organisations/acat/people/ann","version":1}' AS BLOB), 11, 12);
INSERT INTO requests VALUES ('organisations/acat', '75db415b-ad82-4c32-b1a5-f497b4f502b7', X'097f97cb39481c01c8b1cff8caf5e812a43e9d07482345fc083daa32f472886b', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/people/ann","PolicyAcknowledged",2]],"name":"organisations/acat/people/ann","version":2}' AS BLOB), 13, 13);
INSERT INTO requests VALUES ('organisations/acat', '56f5528e-d2d2-4cc3-b1ed-2e0e12de2baf', X'51532b066e053b05c27cb6eb316c753db7e2473de2eba91b1fa49e4afaeed5a2', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/channels/twitter","ChannelRequested",1]],"name":"organisations/acat/channels/twitter","version":1}' AS BLOB), 14, 14);
INSERT INTO requests VALUES ('organisations/acat', '459666ad-fd56-45ef-a06d-51aeb53144fe', X'b183ba41925229e00ee7f01176de587b7df9565b39d0cba1e4aaae06c2c2e925', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/people/admin-manager","PersonRegistered",1],["organisations/acat","OfficerAppointed",6]],"name":"organisations/acat/people/admin-manager","version":1}' AS BLOB), 15, 16);
INSERT INTO requests VALUES ('organisations/acat', '4746ddaf-02a0-48db-b4e9-76d868ec7f74', X'202fe8b10b47ed2ad84689dc537d2a536256db3f74cfbb5b6806dc08de14ab24', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/people/admin-manager","PolicyAcknowledged",2]],"name":"organisations/acat/people/admin-manager","version":2}' AS BLOB), 17, 17);
INSERT INTO requests VALUES ('organisations/acat', '99e21bf8-5311-4e48-b3d6-5f392bc519a0', X'c4634877708c4a715aea468b52eacaf87f6e0fa5781560cff09220d262453684', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/channels/twitter","ChannelApproved",2]],"name":"organisations/acat/channels/twitter","version":2}' AS BLOB), 18, 18);
INSERT INTO requests VALUES ('organisations/acat', '81c787dc-e4e2-4a3a-b4f5-df6fac558f69', X'603f76c98c88d8e98ee691b6c03f39e06b5743e2cb4402717e85ce44ea85c551', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/channels/twitter","ChannelApproved",3]],"name":"organisations/acat/channels/twitter","version":3}' AS BLOB), 19, 19);
INSERT INTO requests VALUES ('organisations/acat', '545226be-c78e-4d3e-90c4-c92bf8e4910e', X'ceacd7b78255aebe4340c4a670647d84fec247116599828a17a58822da95d5e4', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/channels/twitter","ChannelActivated",4]],"name":"organisations/acat/channels/twitter","version":4}' AS BLOB), 20, 20);
INSERT INTO requests VALUES ('organisations/acat', 'bdc86f26-955f-4295-bccd-fe81cfe08c2f', X'c0e4bd0249a984a5e462e707c909145bfeea02e579a57dff64b5a10c502e3935', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/channels/twitter","GrantProposed",5]],"name":"organisations/acat/channels/twitter","version":5}' AS BLOB), 21, 21);
INSERT INTO requests VALUES ('organisations/acat', '9392e995-0947-4d60-9ee1-98718e1dd968', X'6778be2b36480a9f8bacf6d92cb6c2393e0550aacc7b12eb37498d4d1a5a9f3b', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/channels/twitter","GrantApproved",6]],"name":"organisations/acat/channels/twitter","version":6}' AS BLOB), 22, 22);
INSERT INTO requests VALUES ('organisations/acat', '2a174747-8e17-4e27-aa00-272747c1e142', X'7b86117e1accfcf31e8d54c7d907450eed48244fc4eed11df2a4ca88ffab3784', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/channels/twitter","GrantApproved",7]],"name":"organisations/acat/channels/twitter","version":7}' AS BLOB), 23, 23);
INSERT INTO requests VALUES ('organisations/acat', '8d40fe5c-6e30-4b10-be60-7a6de259ff26', X'59afb3c443ec4495b66f9aabc7071742001a755e6f4dea2645c3e21eea59f1b1', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/channels/twitter","GrantProposed",8]],"name":"organisations/acat/channels/twitter","version":8}' AS BLOB), 24, 24);
INSERT INTO requests VALUES ('organisations/acat', 'e246e0bd-9487-4de9-ac07-6b30c1dbef45', X'5503c22cb27df48ef3d525af927499543f845b21f809e676353641abd94135d2', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/channels/twitter","GrantApproved",9]],"name":"organisations/acat/channels/twitter","version":9}' AS BLOB), 25, 25);
INSERT INTO requests VALUES ('organisations/zrtherapy', '49b18dc9-5010-537f-947c-9f700c860c89', X'427fed48b4aca38f848c447929b5c8f77deccf9209bb9818cb2f5fbc3b55d237', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/zrtherapy","OrganisationRegistered",1]],"name":"organisations/zrtherapy","version":1}' AS BLOB), 26, 26);
INSERT INTO requests VALUES ('organisations/zrtherapy', '49c9e6c6-a89e-5177-bda2-c584820ca505', X'5a385659f8287e8a24d30a0f0ec2df954a57dec48b6dd7ecbbb91a6c9afda954', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/zrtherapy/policies/2019-01-01","PolicyDrafted",1]],"name":"organisations/zrtherapy/policies/2019-01-01","version":1}' AS BLOB), 27, 27);
INSERT INTO requests VALUES ('organisations/zrtherapy', '851403f2-a79a-54a4-9eb4-2f2b3ec09d13', X'71d41b1b9d2c9077d72d855b574a0dceb8035817f4d46ae99057f081d8ebd0d0', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/zrtherapy/policies/2019-01-01","PolicyBroughtIntoForce",2],["organisations/zrtherapy","PolicyTookForce",2]],"name":"organisations/zrtherapy/policies/2019-01-01","version":2}' AS BLOB), 28, 29);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'd7290636-471b-40ac-839d-4abaa6f10ceb', X'ed9fa97e93bfee460d173c82e2d101d6565cfaf9497033c122596be0db41d418', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/zrtherapy/people/zoe","PersonRegistered",1],["organisations/zrtherapy","OfficerAppointed",3]],"name":"organisations/zrtherapy/people/zoe","version":1}' AS BLOB), 30, 31);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'f8881514-d061-4967-af8e-340f2603a7f0', X'5838667c39d54e02bf251c9d8261b1f7a20f6901b279d954e86f6df0ee3c9045', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/zrtherapy/people/zoe","PolicyAcknowledged",2]],"name":"organisations/zrtherapy/people/zoe","version":2}' AS BLOB), 32, 32);
INSERT INTO requests VALUES ('organisations/acat', 'db5f555f-5c0d-4fd3-bdd5-a3347d0cca54', X'ba8184bb8e427be3d6a47dfe887c55f987128e9059a8abb9e623fef22bd84767', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","PostDrafted",1]],"name":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","version":1}' AS BLOB), 33, 33);
INSERT INTO requests VALUES ('organisations/acat', '8e9c5e45-180a-48af-bbc1-598810975bb9', X'c58b033caaeafc0dc6d074526fea2027fbcb51292458d711177b29a6f104e4a1', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","PostSubmitted",2]],"name":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","version":2}' AS BLOB), 34, 34);
INSERT INTO requests VALUES ('organisations/acat', 'a34a768d-e64c-4828-93e5-7e1d1ad1da26', X'0dccd3ecb9747622e9d0abd6eb1a54f1a0bf008ff0f2f95dcda20af3e5fbb0f2', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","ChecklistAnswered",3],["organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","StepApproved",4]],"name":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","version":4}' AS BLOB), 35, 36);
INSERT INTO requests VALUES ('organisations/acat', 'b9b2465a-5bfe-4e85-861d-63d0096f8899', X'5bc44931947d90e02496621e001d4b52801ab67ada7bb0b5be43d249efaf3158', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","ConsentRequested",1]],"name":"organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","version":1}' AS BLOB), 37, 37);
INSERT INTO requests VALUES ('organisations/acat', 'd20f80b3-ca66-430d-9475-f332ab970090', X'a4ce181683d5d0b5dceb2ae4945a01e64c0020abe790edac10b9e540aceaac89', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","ConsentRecorded",2]],"name":"organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","version":2}' AS BLOB), 38, 38);
INSERT INTO requests VALUES ('organisations/acat', '84fa6093-6f95-444a-ad46-3bd0650572d3', X'6918272d571699ee9da4ab963660c7ae5e5ab57ea43163add9d59378cb2ca29c', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","EvidenceVerified",3]],"name":"organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","version":3}' AS BLOB), 39, 39);
INSERT INTO requests VALUES ('organisations/acat', '212b7b3d-c6eb-4b6b-8ac3-d53e9975a048', X'ae239b4bb4e2144c4892cd9206ac7524f96305a7cbe0318f805cc775127ac65e', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","ConsentsVerified",5],["organisations/acat/consents/c9462c4a-ebc6-4730-83d7-7addca4ddd52","RelianceRecorded",4]],"name":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","version":5}' AS BLOB), 40, 41);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'b1feda6f-ecd6-48a8-a676-66d9f1146306', X'031bb8a8063b89399d03a49c73714717afd14d30c41a4920ddb72ef150c994f2', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/zrtherapy/people/zack","PersonRegistered",1],["organisations/zrtherapy","OfficerAppointed",4]],"name":"organisations/zrtherapy/people/zack","version":1}' AS BLOB), 42, 43);
INSERT INTO requests VALUES ('organisations/zrtherapy', '55139fc6-283e-476e-9c87-5984399c4f06', X'cf3de5c67afd1d66429a6eac993279c49883f6dbe9d481cd9af8d853dcfc2d9d', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/zrtherapy/people/zack","PolicyAcknowledged",2]],"name":"organisations/zrtherapy/people/zack","version":2}' AS BLOB), 44, 44);
INSERT INTO requests VALUES ('organisations/acat', '5b0a34a0-4a31-4f7b-8e8c-6c3f5a0a0001', X'e9d92890da87b6c23de4ff0dc12ebac7200bbbb00bb91d6fa6adfcc1d45151aa', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","PostPublished",6]],"name":"organisations/acat/posts/273bb1ef-28c0-437b-8a2d-f8388e7e52a2","version":6}' AS BLOB), 45, 45);
INSERT INTO requests VALUES ('organisations/acat', '31da0e3c-b6a1-47e8-9369-e94566a539ac', X'3ddd474f4999b547945c3f013a3e9bd582392517d9e7a27c6b88fe71c61bd48b', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/3106922d-1339-48ff-aabe-3d3b71f853d9","PostDrafted",1]],"name":"organisations/acat/posts/3106922d-1339-48ff-aabe-3d3b71f853d9","version":1}' AS BLOB), 46, 46);
INSERT INTO requests VALUES ('organisations/acat', '78b23131-2801-4b16-9cd5-258f808463d7', X'3a90183869b912a812fb9ab66d62b32115e2d45efe23b106455076d45285d771', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/3106922d-1339-48ff-aabe-3d3b71f853d9","DoubtRaised",2]],"name":"organisations/acat/posts/3106922d-1339-48ff-aabe-3d3b71f853d9","version":2}' AS BLOB), 47, 47);
INSERT INTO requests VALUES ('organisations/zrtherapy', '018594e8-c9f7-4900-bf75-ee9dc87a89ea', X'c72d76076bce9512b0719b8df7f3db64aed39ddf05a27615cc0453f3c72f1c55', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/zrtherapy/people/zeno","PersonRegistered",1],["organisations/zrtherapy","OfficerAppointed",5]],"name":"organisations/zrtherapy/people/zeno","version":1}' AS BLOB), 48, 49);
INSERT INTO requests VALUES ('organisations/zrtherapy', '5ab17f21-eaf0-4444-8fa7-2c8ec599f851', X'b600dba5164f74b7ee3e9ea4a381b93e6380d0ea1d29fd01b77732524f1d97de', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/zrtherapy/people/zeno","PolicyAcknowledged",2]],"name":"organisations/zrtherapy/people/zeno","version":2}' AS BLOB), 50, 50);
INSERT INTO requests VALUES ('organisations/acat', '168e9da1-0b46-4319-bb37-adccbdf2975b', X'e480c3682ce1e38d73d0196cc80aec48c0ef81c13c51f5be21dba8d8448745b6', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","PostDrafted",1]],"name":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","version":1}' AS BLOB), 51, 51);
INSERT INTO requests VALUES ('organisations/acat', '237c3e6a-6000-45c0-a1aa-6d683e88e7fd', X'8bacb2717fac9b059bc45f64de46a0308adfd9f89f04a33276bdc21bda7044f0', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","PostSubmitted",2]],"name":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","version":2}' AS BLOB), 52, 52);
INSERT INTO requests VALUES ('organisations/acat', '742963a5-9f91-49f3-bd55-bc8908b50546', X'19a9f0645be262aab22da87d68b6ce4d9e50296f0be88bd4073dc166dfb1bfc3', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","ChecklistAnswered",3],["organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","StepApproved",4]],"name":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","version":4}' AS BLOB), 53, 54);
INSERT INTO requests VALUES ('organisations/acat', 'de027709-e0c9-4415-976d-20dbe57783c7', X'0bca8bf79dd0616980e531521556319bdca668003c8ec51005107b70ce48a5e8', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","ConsentRequested",1]],"name":"organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","version":1}' AS BLOB), 55, 55);
INSERT INTO requests VALUES ('organisations/acat', '93f0190e-9470-4394-ad93-0f130edcdaf5', X'f1716c6d0f6a30c8d3a996a5a4bf001ab87894e905cd243461af697cd4f73125', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","ConsentRecorded",2]],"name":"organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","version":2}' AS BLOB), 56, 56);
INSERT INTO requests VALUES ('organisations/acat', 'c8a7a41b-a759-4750-8cc0-8d617ce68017', X'56e28de5908e62303184b3d8304eb9353e80c99efe43c4e7e7e6d6b57515c234', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","EvidenceVerified",3]],"name":"organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","version":3}' AS BLOB), 57, 57);
INSERT INTO requests VALUES ('organisations/acat', 'b37f4956-21e7-438a-8bff-fb1524e2e70a', X'a2a00713133c0334dfe93ac71b50ce9ec26c43bb6799393410f6d3e4666d034f', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","ConsentsVerified",5],["organisations/acat/consents/9c2a59e9-474d-47b8-b5d6-e52db834a7cb","RelianceRecorded",4]],"name":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","version":5}' AS BLOB), 58, 59);
INSERT INTO requests VALUES ('organisations/acat', 'd0ec6efc-8145-44b6-b04e-041fb313570a', X'336c9f7469da38941ad6844156e1151593711961cc3129d1208ecf02a5704e4a', CAST('{"event_time":"2027-01-11T09:00:00Z","events":[["organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","PostPublished",6]],"name":"organisations/acat/posts/2049672d-663f-41eb-b992-3ce4e0b8b37d","version":6}' AS BLOB), 60, 60);
CREATE TABLE documents (
    digest TEXT PRIMARY KEY NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
INSERT INTO documents VALUES ('ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1', 'application/yaml', CAST('# The social media policy of the Association for Cognitive Analytic Therapy (ACAT),
# agreed by its trustees on 8 October 2021, as this service applies it.
#
# Each clause names its section, says in our own words what it asks for, and lists
# what it binds: on which command, which check, and, under `when`, in which case.
# Where the policy is silent, a clause from a public source stands in (`defaults`).
format: 1

organisation:
  id: acat
  title: Association for Cognitive Analytic Therapy

policy:
  version: "2021-10-08"
  title: ACAT Social Media Policy
  approved_by: [trustee]
  in_force_from: 2021-10-08
  # The policy names no date for its next review: a gap to report, not to fill.
  review_cycle: null
  review_due: null
  acknowledgement: {clause: ACAT-0-read-first, of: read}

# --- who ------------------------------------------------------------------------------------------

roles:
  trustee: {title: Member of the Board of Trustees}
  chair: {title: Chair of ACAT}
  liaison_trustee: {title: Liaison Trustee, fallback: chair}
  admin_manager: {title: Administration Manager}
  administrator: {title: Administrator for social media, fallback: admin_manager}  # who oversees the work
  social_lead: {title: Social media lead, fallback: liaison_trustee}  # who guides it
  ethics_chair_lay: {title: Chair of the Ethics Committee (lay), fallback: chair}
  ethics_chair_clinical: {title: Chair of the Ethics Committee (clinical), fallback: chair}
  committee_lead: {title: Lead of a committee, fallback: chair}
  committee_member: {title: Member of a committee}
  staff: {title: Other member of staff}
  member: {title: Member of ACAT}

functions:
  draft:
    roles:
      - social_lead
      - administrator
      - admin_manager
      - liaison_trustee
      - trustee
      - chair
      - ethics_chair_lay
      - ethics_chair_clinical
      - committee_lead
      - committee_member
      - staff
    clause: ACAT-POC-permission
  review: {roles: [social_lead, administrator, admin_manager, liaison_trustee], clause: ACAT-2.1-team}
  advise: {roles: [liaison_trustee, committee_lead, chair], clause: ACAT-2.12-doubt}
  consult: {roles: [trustee, liaison_trustee, chair], clause: ACAT-LOBBY-review}
  confirm: {roles: [admin_manager, liaison_trustee]}
  manage: {roles: [admin_manager, liaison_trustee], clause: ACAT-2.1-team}
  verify_consent: {roles: [social_lead, administrator, admin_manager, liaison_trustee], clause: ACAT-2.9-consent}
  publish: {roles: [social_lead, administrator, admin_manager, liaison_trustee], clause: ACAT-POC-permission}
  obtain_consent:
    roles:
      [social_lead, administrator, admin_manager, liaison_trustee, trustee, committee_lead, committee_member, staff]
    clause: ACAT-2.9-current
  verify_evidence: {roles: [social_lead, administrator, admin_manager, liaison_trustee], clause: ACAT-2.9-current}
  handle_complaint:
    roles: [social_lead, administrator, admin_manager, liaison_trustee, ethics_chair_lay, ethics_chair_clinical]
    clause: ACAT-2.17-advice
  escalate_complaint:
    roles: [admin_manager, liaison_trustee, ethics_chair_lay, ethics_chair_clinical, chair]
    clause: ACAT-2.17-advice
  grant_access: {roles: [admin_manager, liaison_trustee], clause: ACAT-2.1-access}
  approve_channel: {roles: [admin_manager, liaison_trustee], clause: ACAT-2.1-access}
  approve_policy: {roles: [trustee, chair], clause: ACAT-RESP-agreed}
  administer: {roles: [admin_manager], clause: ACAT-2.1-team}

# --- where ----------------------------------------------------------------------------------------

categories:
  - cat_news            # news about cognitive analytic therapy
  - related_issue       # issues that bear on it
  - acat_activity
  - event
  - cpd_event           # professional development run by ACAT
  - regional_event      # run by others
  - cat_information
  - member_video
  - public_information  # for readers who are new to the therapy
  - policy_view
  - vacancy

channels:
  twitter:
    title: Twitter
    run_by: [social_lead, liaison_trustee]
    clause: ACAT-POC-twitter
    categories: [cat_news, related_issue, acat_activity, event, cpd_event, regional_event, policy_view, vacancy]
  facebook:
    title: Facebook
    run_by: [administrator, admin_manager]
    clause: ACAT-POC-facebook
    categories: [cpd_event, event]
  youtube:
    title: YouTube
    run_by: [social_lead, liaison_trustee]
    clause: ACAT-POC-twitter
    categories: [cat_information, member_video]
  engage:
    title: Public engagement pilot site
    run_by: [social_lead, liaison_trustee]
    clause: ACAT-POC-twitter
    categories: [public_information]
    min_age: 0

# --- how posts are reviewed -----------------------------------------------------------------------

review:
  mode: four_eyes
  clause: EXT-REVIEW-four-eyes
  steps:
    - {id: team, by: review}

# --- settings: each value with the clause it rests on ---------------------------------------------

settings:
  review_extra: {value: trustee_consultation, clause: ACAT-LOBBY-review, note: campaigning in a regulated period}
  consent_required_for: {value: [service_user, supporter, colleague, service, voice], clause: ACAT-2.9-consent, note: "colleagues and services by ACAT-M-c, voices by ACAT-2.9-voices"}
  consent_su_identifiable: {value: informed_consent, clause: ACAT-M-b}
  consent_guardian_under: {value: 18, clause: ACAT-2.9-child}
  consent_refresh: {value: P2Y, clause: EXT-ICO-refresh}
  channel_one_per_platform: {value: true, clause: ACAT-2.15-one}
  channel_approve: {value: [admin_manager, liaison_trustee], clause: ACAT-2.1-access}
  channel_approvals: {value: 2, clause: ACAT-2.1-access}
  channel_login: {value: null, note: not in the policy; the service asks everybody for an account of the organisation}
  channel_two_factor: {value: null, note: "not in the policy; the service asks everybody for it, or for the reason why not"}
  channel_checks: {value: [P2D, P7D, P30D], clause: ACAT-2.2-check, note: "Twitter, Facebook, YouTube; the policy says most days, regularly, and less so"}
  channel_privacy_check: {value: null, note: the policy does not say}
  channel_password_rotation: {value: null, note: the policy does not say}
  press: {value: liaison_trustee, clause: ACAT-M-j}
  contact_reply: {value: P2D, clause: ACAT-2.7-timely, note: working days; our own choice where the policy names no time}
  complaint_advice_before_response: {value: [liaison_trustee, ethics_chair_lay, ethics_chair_clinical, chair], clause: ACAT-2.17-advice, note: any one of them}
  complaint_time_limit: {value: P3Y, clause: EXT-ACAT-CCP-3y}
  complaint_acknowledge: {value: P3D, clause: EXT-NHS-ack, note: working days}
  complaint_acknowledge_data_protection: {value: P30D, clause: EXT-DUAA-30d}
  complaint_delay_explained: {value: P6M, clause: EXT-NHS-6m}
  takedown_consent_withdrawn: {value: P1D, clause: EXT-ICO-withdraw, note: as soon as possible; one day is the longest}
  photo_deletion: {value: null, note: the policy does not say}
  monitoring_personal: {value: refused, clause: ACAT-RECRUIT-nocheck, note: candidates are named; the rest is not stated and so not permitted}
  breach_mandatory_formal: {value: null, note: the policy does not say}
  breach_report_fields: {value: null, note: the policy does not say}
  breach_no_case_reasons_barred: {value: null, note: the policy does not say}
  breach_triage: {value: P5D, clause: EXT-TIMES, note: working days}
  sanctions:
    value: [explanation, apology, conditions, membership_suspended, membership_ended]
    clause: EXT-ACAT-CCP-trainee
    note: the policy names none; the first two after guidance (e), conditions are our own choice
  warning_live: {value: [P6M, P12M], clause: EXT-ACAS-live, note: a first and a final warning of staff}
  suspension_review: {value: P7D, clause: EXT-ACAS-suspension}
  companion_postponement: {value: P5D, clause: EXT-ACAS-companion, note: working days}
  appeal_window: {value: P28D, clause: EXT-BACP-appeal, note: members; staff by EXT-ACAS-appeal}
  crisis_assess: {value: PT4H, clause: ACAT-2.18-act, note: our own choice; the policy states no number of hours}
  data_breach_report: {value: PT72H, clause: EXT-GDPR-72h}
  erasure_answer: {value: P1M, clause: EXT-GDPR-erasure}

# --- clauses from public sources, where the policy is silent --------------------------------------

defaults:
  - EXT-REVIEW-four-eyes
  - EXT-REVIEW-stale
  - EXT-REVIEW-policy-changed
  - EXT-HOLD
  - EXT-REINSTATE
  - EXT-ICO-record
  - EXT-ICO-withdraw
  - EXT-ICO-refresh
  - EXT-GDPR-erasure
  - EXT-CC-SM
  - EXT-POLICY-one
  - EXT-PROC-version
  - EXT-COI-handler
  - EXT-NHS-ack
  - EXT-NHS-6m
  - EXT-DUAA-30d
  - EXT-ACAT-CCP-3y
  - EXT-ACAT-CCP-trainee
  - EXT-BACP-appeal
  - EXT-ACAS-live
  - EXT-ACAS-suspension
  - EXT-ACAS-companion
  - EXT-ACAS-appeal
  - EXT-GDPR-72h
  - EXT-TIMES

clauses:

  # --- before anybody acts ------------------------------------------------------------------------

  - id: ACAT-0-read-first
    section: "Introduction: why a policy"
    says: Whoever acts for ACAT on social media has read the policy in force.
    rules:
      - {on: [DraftPost, SubmitForReview, ApproveStep, VerifyConsent, PublishPost], guard: policy_acknowledged}

  - id: ACAT-RESP-advice
    section: Responsibilities and breach of policy
    says: A member who is unsure asks the Liaison Trustee, and it is the Liaison Trustee who answers.
    rules:
      - {on: [AnswerAdvice], guard: advice_answered_by, with: {roles: [liaison_trustee]}}

  - id: ACAT-RESP-agreed
    section: Agreed by the Board of Trustees
    says: The trustees agree the policy.

  # --- who runs the channels ----------------------------------------------------------------------

  - id: ACAT-POC-twitter
    section: Point of contact
    says: Twitter, YouTube and the pilot site are run by the social media lead, whom the Liaison Trustee guides.
    rules:
      - on: [PublishPost]
        guard: granted
        when: {platform: [twitter, youtube, engage], actor_roles: [social_lead, administrator, admin_manager, liaison_trustee]}

  - id: ACAT-POC-facebook
    section: Point of contact
    says: An Administrator runs Facebook; the Administration Manager oversees it.
    rules:
      - on: [PublishPost]
        guard: granted
        when: {platform: facebook, actor_roles: [social_lead, administrator, admin_manager, liaison_trustee]}

  - id: ACAT-POC-permission
    section: Point of contact
    says: Whoever is not of the team publishes only by leave of the Administration Manager or of the Liaison Trustee.
    rules:
      - {on: [PublishPost], guard: granted}

  - id: ACAT-2.1-team
    section: "2.1"
    says: Four named roles share the work of the channels.

  - id: ACAT-2.1-access
    section: "2.1"
    says: Access takes the word of both the Administration Manager and the Liaison Trustee.
    rules:
      - {on: [ActivateChannel, ApproveGrant], guard: dual_authorisation, with: {roles: [admin_manager, liaison_trustee]}}

  - id: ACAT-2.2-check
    section: "2.2"
    says: Twitter is looked at most days, Facebook regularly, YouTube less often.

  - id: ACAT-2.15-one
    section: "2.15"
    says: ACAT has one account on a platform and nobody opens another in its name.

  - id: ACAT-CH-register
    section: Which channels do we use?
    says: ACAT speaks on its listed channels and on no other.
    rules:
      - {on: [PublishPost], guard: channel_official}

  # --- what each channel is for -------------------------------------------------------------------

  - id: ACAT-CH-purpose
    section: Which channels do we use?
    says: Every post serves one of two aims, to educate the professions or to make the therapy better known.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: one_of, with: {field: aim, values: [education, awareness], reason: PURPOSE_MISSING}}

  - id: ACAT-CH-twitter
    section: "Which channels do we use: Twitter"
    says: Twitter carries news of the therapy, issues that bear on it, and what ACAT does.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: category_in_scope, when: {platform: twitter, kind: [original, repost, like]}}

  - id: ACAT-CH-facebook
    section: "Which channels do we use: Facebook"
    says: Facebook carries news of training and other events, nothing else.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: category_in_scope, when: {platform: facebook, kind: [original, repost, like]}}

  - id: ACAT-CH-youtube
    section: "Which channels do we use: YouTube"
    says: YouTube carries information about the therapy; a member''s video comes with that member''s licence.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: category_in_scope, when: {platform: youtube, kind: [original, repost, like]}}
      - on: [SubmitForReview, ApproveStep, VerifyConsent]
        guard: media_rights
        with: {kinds: [video], makers: [member], bases: [licence, consent], ref_for: [licence, consent]}
        when: {platform: youtube}

  - id: ACAT-CH-engage
    section: "Which channels do we use: pilot site"
    says: The pilot site speaks to readers who do not know the therapy yet.
    decided_by: checklist
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: category_in_scope, when: {platform: engage, kind: [original, repost, like]}}
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: plain_language, question: Can somebody who is new to the therapy understand it?}
        when: {platform: engage}

  # --- 2.3 to 2.8: purpose, tone, care ------------------------------------------------------------

  - id: ACAT-2.3-values
    section: "2.3"
    says: A post shows the respect that the therapy asks for in dealing with people.
    decided_by: checklist
    rules:
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: values, question: Does it reflect ACAT''s values and a healthy way of relating?}

  - id: ACAT-2.4-purpose
    section: "2.4"
    says: Each post states its purpose, and who benefits.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: stated, with: {fields: [purpose, beneficiary], reason: PURPOSE_MISSING}}

  - id: ACAT-2.4-ethics
    section: "2.4"
    says: A post is true to the ethical code, as revised in 2018.
    decided_by: checklist
    rules:
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: ethics_code, question: Does it accord with the Code of Ethics and Practice of 2018?}

  - id: ACAT-2.6-presentation
    section: "2.6"
    says: Slips of the pen and poor pictures are put right; here, somebody else than the author looks.
    decided_by: checklist
    rules:
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: proofread, question: Are spelling and grammar right?, not_author: true}
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: image_quality, question: Are the pictures good enough?, not_author: true}
        when: {media_kinds: [image, video]}

  - id: ACAT-2.7-pause
    section: "2.7"
    says: Whoever publishes stops to think first.
    decided_by: attestation
    rules:
      - {on: [PublishPost], guard: attested, with: {attestation: paused, says: I stopped and thought about it again.}}

  - id: ACAT-2.7-timely
    section: "2.7"
    says: A comment that calls for an answer gets one in good time.

  - id: ACAT-2.8-cpd
    section: "2.8"
    says: Training is advertised on the channels; the post names the event and its date.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: stated, with: {fields: [event_ref, event_at]}, when: {category: cpd_event}}

  - id: ACAT-2.8-regional
    section: "2.8"
    says: It is the social media lead who passes on the regional events of others.
    rules:
      - {on: [PublishPost], guard: actor_holds, with: {roles: [social_lead]}, when: {kind: repost, category: regional_event}}

  # --- 2.9: the people in a post ------------------------------------------------------------------

  - id: ACAT-2.9-consent
    section: "2.9"
    says: Supporters and service users are in a post only if they expressly said yes to it.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: consent_held, with: {subjects: [supporter, service_user, client, patient, former_client]}}
      - {on: [VerifyConsent, PublishPost], guard: consent_covers, with: {subjects: [supporter, service_user, client, patient, former_client]}}

  - id: ACAT-2.9-label
    section: "2.9"
    says: What concerns supporters or other bodies carries a label that it is not ACAT''s own word.
    rules:
      - on: [SubmitForReview, ApproveStep]
        guard: labelled
        with: {subjects: [supporter, third_party]}
        when: {kind: [original, reply, repost, holding_response, correction]}   # a like has no words
      - on: [SubmitForReview, ApproveStep]
        guard: labelled
        with: {always: true}
        when: {category: regional_event, kind: [original, repost]}

  - id: ACAT-2.9-voices
    section: "2.9"
    says: Somebody who speaks from the experience of a client agreed to be heard in public.
    rules:
      - on: [VerifyConsent, PublishPost]
        guard: consent_covers
        with:
          subjects: [service_user, client, patient, former_client, group]
          representations: [quote, voice, first_hand]
          anonymous: true
          public: true

  - id: ACAT-2.9-past
    section: "2.9"
    says: Where the consent is that of an earlier publication, the record cites it.
    rules:
      - {on: [RecordConsent], guard: past_publication_cited}

  - id: ACAT-2.9-current
    section: "2.9"
    says: For new material, persons and groups are asked, and agree, before anything is shared.
    rules:
      - on: [VerifyConsent, PublishPost]
        guard: consent_held
        with:
          subjects: [service_user, client, patient, former_client, group]
          representations: [quote, voice, first_hand]
          anonymous: true      # a voice is somebody''s, whether or not one knows whose
      - on: [VerifyConsent, PublishPost]
        guard: consent_held
        with: {subjects: [service_user, client, patient, former_client, group], representations: [image]}
      - {on: [RecordConsent], guard: group_authority_stated}
      - {on: [RecordConsent], guard: sought_before_given}

  - id: ACAT-2.9-informed
    section: "2.9"
    says: Whoever tells of the therapy at first hand was fully informed before agreeing.
    rules:
      - {on: [VerifyEvidence], guard: informed, with: {for_material: [first_hand]}}
      - {on: [VerifyConsent, PublishPost], guard: consent_informed, with: {representations: [first_hand]}}

  - id: ACAT-2.9-child
    section: "2.9"
    says: For a child or young person who can be recognised, a parent or guardian agrees.
    rules:
      - {on: [RecordConsent, VerifyEvidence], guard: guardian_gives, with: {under: 18}}
      - {on: [VerifyConsent, PublishPost], guard: guardian_consent, with: {under: 18}}

  # --- 2.10 to 2.14: truth, opinion, material -----------------------------------------------------

  - id: ACAT-2.10-facts
    section: "2.10"
    says: Facts and figures have a source, and a reviewer checked them.
    decided_by: checklist
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: sources_given}
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: facts_checked, question: Were facts and figures checked against the sources?}
        when: {contains_facts: true}

  - id: ACAT-2.10-photos
    section: "2.10"
    says: It is known where a picture comes from; where it is not, it is noted what was checked.
    decided_by: checklist
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: media_provenance}

  - id: ACAT-2.11-honest
    section: "2.11"
    says: The author stands by the truth of what the post says.
    decided_by: attestation
    rules:
      - on: [SubmitForReview]
        guard: attested
        with: {attestation: true_to_knowledge, says: To my knowledge it is true or well sourced.}

  - id: ACAT-2.11-mistake
    section: "2.11"
    says: A mistake is owned up to with a correction; its record stays.
    rules:
      - {on: [DeletePost], guard: kept_for_ever}

  - id: ACAT-2.12-opinion
    section: "2.12"
    says: No private opinion goes out in ACAT''s name, not even as a like, so a like is reviewed as a post is.
    rules:
      - {on: [PublishPost], guard: reviewed}
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: not_personal_opinion, question: Is it free of anybody''s private opinion?}

  - id: ACAT-2.12-doubt
    section: "2.12"
    says: A doubt about where ACAT stands holds a post back until the Liaison Trustee answers.
    rules:
      - {on: [ApproveStep, VerifyConsent, PublishPost], guard: no_open_doubt}
      - {on: [AnswerDoubt], guard: doubt_answered_by, with: {roles: [liaison_trustee], kinds: [position], own: true}}

  - id: ACAT-2.13-safety
    section: "2.13"
    says: Nobody is led to put himself or others at risk for the sake of material.
    decided_by: checklist
    rules:
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: no_risk_taking, question: Was the material made without risk to anybody?}
        when: {supplied: true}

  - id: ACAT-2.14-law
    section: "2.14"
    says: Nobody is led to break the law for the sake of material.
    decided_by: checklist
    rules:
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: lawfully_obtained, question: Was the material come by lawfully?}
        when: {supplied: true}

  - id: ACAT-2.14-rights
    section: "2.14"
    says: The right to use every picture, recording and quotation is in hand before publication.
    rules:
      - on: [SubmitForReview, ApproveStep, VerifyConsent]
        guard: media_rights
        with: {bases: [own, licence, consent, permission]}

  # --- 2.16: politics -----------------------------------------------------------------------------

  - id: ACAT-2.16-party
    section: "2.16"
    says: ACAT takes no party''s side and tells nobody how to vote.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: flags_clear, with: {flags: [party_political, vote_guidance], reason: PARTY_POLITICAL}}

  - id: ACAT-2.16-policy-views
    section: "2.16"
    says: A view on a policy, even a party''s, is welcome as long as it does not turn into a call to vote.
    rules:
      - on: [SubmitForReview, ApproveStep]
        guard: flags_clear
        with: {flags: [vote_guidance], reason: PARTY_POLITICAL}
        when: {category: policy_view}

  # --- when something goes wrong ------------------------------------------------------------------

  - id: ACAT-2.17-advice
    section: "2.17"
    says: Before a complaint is answered, one of four named people is asked.

  - id: ACAT-2.18-act
    section: "2.18"
    says: What may grow into a crisis is looked at without delay.

  # --- what is expected of members, applied to our own posts --------------------------------------

  - id: ACAT-M-a
    section: Guidance for members (a)
    says: The interest of service users comes first.
    decided_by: checklist
    rules:
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: service_user_interest, question: Is it in the interest of service users?}

  - id: ACAT-M-b
    section: Guidance for members (b)
    says: No service user could recognise even himself, unless he agreed knowing what it means.
    decided_by: attestation
    rules:
      - on: [VerifyConsent, PublishPost]
        guard: consent_held
        with: {subjects: [service_user, client, patient, former_client], or_attested: true}
      - on: [VerifyConsent, PublishPost]
        guard: consent_informed
        with: {subjects: [service_user, client, patient, former_client]}

  - id: ACAT-M-c
    section: Guidance for members (c)
    says: Colleagues and services are not exposed without their consent.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: consent_held, with: {subjects: [colleague, service]}}

  - id: ACAT-M-d
    section: Guidance for members (d)
    says: Think of your own privacy; what is published lasts.
    decided_by: external
    guidance: true

  - id: ACAT-M-e-power
    section: Guidance for members (e)
    says: Whoever answers a service user has weighed who of the two is the stronger.
    decided_by: checklist
    rules:
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: power_differential, question: Does it take account of the difference in power?}
        when: {audience: service_user}

  - id: ACAT-M-j
    section: Guidance for members (j)
    says: The press goes to the Liaison Trustee before anybody answers it.

  # --- the law ------------------------------------------------------------------------------------

  - id: ACAT-LIBEL
    section: Libel
    says: Nobody''s good name is harmed by something untrue.
    decided_by: checklist
    rules:
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: not_defamatory, question: Is it free of anything that could defame a person or body?}

  - id: ACAT-COPY-permission
    section: Copyright law
    says: The work of others is used only by their leave, and it is on record where that stands.
    rules:
      - on: [SubmitForReview, ApproveStep, VerifyConsent]
        guard: media_rights
        with: {makers: [third_party, member], bases: [licence, consent, permission], ref_for: [licence, consent, permission]}

  - id: ACAT-COPY-credit
    section: Copyright law
    says: The work of others carries their name, leave or no leave.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: media_attributed}

  - id: ACAT-CONF-internal
    section: Confidentiality
    says: What is internal, or not yet to be known, is not published.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: classified, with: {allowed: [public]}}
      - {on: [PublishPost], guard: embargo_passed}

  - id: ACAT-CONF-doubt
    section: Confidentiality
    says: Whether something is confidential is for the committee''s lead or the Chair to say.
    rules:
      - {on: [AnswerDoubt], guard: doubt_answered_by, with: {roles: [committee_lead, chair], kinds: [confidentiality]}}

  - id: ACAT-DISC
    section: Discrimination and harassment
    says: Nothing we post or link to discriminates, bullies or harasses.
    decided_by: checklist
    rules:
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: not_discriminatory, question: Are the post and what it links to free of discrimination and harassment?}

  - id: ACAT-LOBBY-review
    section: Lobbying Act
    says: While an election period is on, trustees are consulted on everything that campaigns.
    rules:
      - {on: [ApproveStep, PublishPost], guard: trustee_consulted, when: {campaigning: true, regulated_period_open: true}}

  - id: ACAT-LOBBY-vote
    section: Lobbying Act
    says: While an election period is on, a campaign must not look like an attempt to sway votes.
    decided_by: checklist
    rules:
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: not_voting_influence, question: Could nobody read it as an attempt to sway votes?}
        when: {campaigning: true, regulated_period_open: true}

  - id: ACAT-RECRUIT-link
    section: Social media in the recruitment process
    says: A vacancy links to the description of the role and to how one applies.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: stated, with: {fields: [role_description_url, process_url]}, when: {category: vacancy}}

  - id: ACAT-RECRUIT-nocheck
    section: Social media in the recruitment process
    says: Candidates are not looked up on social media.

  - id: ACAT-U18-suitable
    section: Under 18s and vulnerable people
    says: What is meant for the young suits their age, and so does the site.
    rules:
      - {on: [SubmitForReview, ApproveStep], guard: audience_suitable}
      - on: [AnswerChecklist, ApproveStep]
        guard: checklist
        with: {item: suitable_for_age, question: Does it suit the age of those it is meant for?}
        when: {audience: minors}
' AS BLOB));
INSERT INTO documents VALUES ('3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340', 'application/yaml', CAST('# ZRTherapy, social media policy, in force from 1 January 2019.
# The document has no section numbers: sections are its headings. It is a template
# filled in by a sole practitioner: where it leaves a name blank, the owner acts.
# The sentences are short paraphrases; the document itself has the last word.
format: 1

organisation:
  id: zrtherapy
  title: ZRTherapy
  time_zone: Europe/London

policy:
  version: "2019-01-01"
  title: Social media policy
  approved_by: [owner]
  in_force_from: 2019-01-01
  review_due: 2020-01-01              # a date is given, a cycle is not
  acknowledgement: {clause: ZRT-IN-read-with, of: read_with_internet_policy}

# --- who ------------------------------------------------------------------------------------------

roles:
  owner: {title: Owner}
  social_media_manager: {title: Social media manager (left blank in the document), fallback: owner}
  authorised_user: {title: Person authorised to use the company''s accounts}

functions:
  draft: {roles: [authorised_user, owner], clause: ZRT-AU-only}
  review: {roles: [owner], clause: ZRT-RE-owner}
  advise: {roles: [social_media_manager], clause: ZRT-BA-unsure}
  consult: {roles: [owner], clause: ZRT-RE-owner}
  confirm: {roles: [owner], clause: ZRT-BA-promise}
  manage: {roles: [owner], clause: ZRT-RE-owner}
  verify_consent: {roles: [owner], clause: ZRT-SA-discuss}
  publish: {roles: [authorised_user, owner], clause: ZRT-AU-only}
  obtain_consent: {roles: [authorised_user, owner]}
  verify_evidence: {roles: [owner], clause: ZRT-RE-owner}
  handle_complaint: {roles: [owner], clause: ZRT-RE-owner}
  escalate_complaint: {roles: [owner], clause: ZRT-RE-owner}
  grant_access: {roles: [owner], clause: ZRT-AU-grantor}
  approve_channel: {roles: [owner], clause: ZRT-CR-strategy}
  approve_policy: {roles: [owner], clause: ZRT-RE-owner}
  administer: {roles: [owner], clause: ZRT-RE-owner}

# --- where, and about what ------------------------------------------------------------------------

# The last four are listed so that they can be named, and refused (ZRT-SA-views).
categories:
  - client_enquiry
  - own_content
  - curated_content
  - marketing
  - launch
  - social_views
  - political_views
  - religious_views
  - off_business

# The document gives an open list of kinds of sites; these are its examples that we expect first.
channels:
  twitter: {title: Twitter, run_by: [authorised_user, owner]}
  facebook: {title: Facebook page, run_by: [authorised_user, owner]}
  instagram: {title: Instagram, run_by: [authorised_user, owner]}
  linkedin: {title: LinkedIn, run_by: [authorised_user, owner]}
  reviews: {title: Review site such as Trustpilot, run_by: [authorised_user, owner]}
  website: {title: Website and blog, run_by: [authorised_user, owner]}
  other: {title: Any other web tool, run_by: [authorised_user, owner], clause: ZRT-SC-sites}

# One person cannot be four eyes: time passes instead.
review:
  mode: cooling_off
  clause: ZRT-BA-pause
  steps:
    - {id: own_review, by: review}

# --- settings: what the clauses come down to ------------------------------------------------------

settings:
  review_extra: {value: doubts_to_owner, clause: ZRT-BA-unsure}
  consent_required_for:
    value: [therapist, competitor, client, former_client, prospective_client, supplier, service_user, patient]
    clause: ZRT-SA-discuss
  consent_su_identifiable: {value: consent, clause: ZRT-SA-discuss}
  consent_guardian_under: {value: 18, clause: EXT-CHILD-18}
  consent_refresh: {value: P2Y, clause: EXT-ICO-refresh, note: The interval is our own choice}
  channel_one_per_platform: {value: false, clause: ZRT-SC-sites}
  channel_approve: {value: owner, clause: ZRT-CR-strategy, note: With a note on strategy}
  channel_approvals: {value: 1, clause: ZRT-CR-strategy}
  channel_login: {value: null, note: The document does not say; the service asks everybody for an account of the organisation}
  channel_two_factor: {value: yes_or_reason, clause: ZRT-AC-2fa}
  channel_checks: {value: null, note: The document does not say}
  channel_privacy_check: {value: null, note: The document does not say}
  channel_password_rotation: {value: P90D, clause: ZRT-AC-password, note: The document says regularly}
  press: {value: owner, clause: ZRT-RE-owner}
  contact_reply: {value: P2D, clause: ZRT-RE-followup, note: Working days; the document gives no time}
  complaint_advice_before_response: {value: null, note: The document does not say}
  complaint_time_limit: {value: P12M, clause: EXT-NHS-12m}
  complaint_acknowledge: {value: P3D, clause: EXT-NHS-ack, note: Working days}
  complaint_acknowledge_data_protection: {value: P30D, clause: EXT-DUAA-30d}
  complaint_delay_explained: {value: P6M, clause: EXT-NHS-6m}
  takedown_consent_withdrawn: {value: P1D, clause: EXT-ICO-withdraw, note: The source says as soon as possible}
  photo_deletion: {value: null, note: The document does not say}
  monitoring_personal: {value: company_resources_only, clause: ZRT-EN-monitor, note: By the owner alone}
  breach_mandatory_formal: {value: null, note: The document does not say}
  breach_report_fields: {value: knowing, clause: ZRT-SN-knowing}
  breach_no_case_reasons_barred: {value: place, clause: ZRT-SC-place}
  breach_triage: {value: P5D, clause: EXT-TIMES, note: Working days}
  sanctions: {value: [warning, termination_if_knowing, police], clause: ZRT-SN-knowing}
  warning_live: {value: [P6M, P12M], clause: EXT-ACAS-live, note: First and final warning}
  suspension_review: {value: P7D, clause: EXT-ACAS-suspension, note: The interval is our own choice}
  companion_postponement: {value: P5D, clause: EXT-ACAS-companion, note: Working days}
  appeal_window: {value: P5D, clause: EXT-ACAS-appeal, note: Working days}
  crisis_assess: {value: PT4H, clause: EXT-TIMES}
  data_breach_report: {value: PT72H, clause: EXT-GDPR-72h}
  erasure_answer: {value: P1M, clause: EXT-GDPR-erasure}

# Where the document is silent: clauses from public sources (defaults.yaml).
# Not EXT-REVIEW-four-eyes: there is no second person.
defaults:
  - EXT-REVIEW-stale
  - EXT-REVIEW-policy-changed
  - EXT-HOLD
  - EXT-ICO-record
  - EXT-ICO-withdraw
  - EXT-ICO-refresh
  - EXT-CHILD-18
  - EXT-GDPR-erasure
  - EXT-GDPR-72h
  - EXT-COI-handler
  - EXT-NHS-ack
  - EXT-NHS-12m
  - EXT-NHS-6m
  - EXT-DUAA-30d
  - EXT-ACAS-live
  - EXT-ACAS-suspension
  - EXT-ACAS-companion
  - EXT-ACAS-appeal
  - EXT-TIMES

clauses:

  # --- scope and responsibility -------------------------------------------------------------------

  - id: ZRT-IN-read-with
    section: Introduction
    says: The policy is read together with the internet use policy.
    rules:
      - {on: [DraftPost, SubmitForReview, ApproveStep, VerifyConsent, PublishPost], guard: policy_acknowledged}

  - id: ZRT-SC-place
    section: Policy scope
    says: It applies on the premises, on the road and at home.

  - id: ZRT-SC-sites
    section: Policy scope
    says: Every kind of site counts, and an answer on a review site is a post like any other.
    rules:
      - {on: [PublishPost], guard: reviewed}

  - id: ZRT-RE-owner
    section: Responsibilities
    says: The owner answers for everything in the end, and acts where nobody else is named.

  - id: ZRT-RE-followup
    section: Responsibilities
    says: Nobody who asks for help is left without an answer.

  # --- basic advice -------------------------------------------------------------------------------

  - id: ZRT-BA-unsure
    section: "Basic advice: if unsure"
    says: What might offend or bring a complaint is not posted; whoever is unsure asks first.
    rules:
      - {on: [ApproveStep, VerifyConsent, PublishPost], guard: no_open_doubt}

  - id: ZRT-BA-polite
    section: "Basic advice: polite"
    says: Posts are thoughtful and polite.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: polite, question: Is the post thoughtful and polite?}

  - id: ZRT-BA-promise
    section: "Basic advice: promises"
    says: Nothing is promised before it is clear that it can be kept.
    rules:
      - {on: [ApproveStep, PublishPost], guard: commitment_confirmed}

  - id: ZRT-BA-complex
    section: "Basic advice: complex queries"
    says: Complicated matters move to e-mail or telephone, and are no longer answered in public.
    rules:
      - {on: [SubmitForReview, PublishPost], guard: reply_route_open, when: {kind: reply}}

  - id: ZRT-BA-pause
    section: "Basic advice: don''t escalate"
    says: Time passes between writing and publishing, more of it where things are heated.
    rules:
      - on: [PublishPost]
        guard: cooling_off
        with: {minimum: PT30M, contentious: PT12H}      # the document gives no figures

  # --- the company''s accounts ---------------------------------------------------------------------

  - id: ZRT-AU-only
    section: Authorised users
    says: Only those who were authorised use the company''s accounts.
    rules:
      - {on: [PublishPost], guard: granted}

  - id: ZRT-AU-grantor
    section: Authorised users
    says: The owner gives access, where the work needs it.
    rules:
      - {on: [ProposeGrant, ApproveGrant, PermitPosting], guard: granted_by, with: {roles: [owner]}}

  - id: ZRT-CR-strategy
    section: Creating social media accounts
    says: New accounts follow a strategy and the time there is for them.
    rules:
      - {on: [RequestChannel], guard: channel_described, with: {fields: [strategy_note]}}

  - id: ZRT-PU-objective
    section: Purpose of company social media accounts
    says: A post serves one of the business''s purposes, and names which.
    rules:
      - on: [SubmitForReview]
        guard: one_of
        with:
          field: purpose
          values: [client_enquiry, own_content, curated_content, marketing, launch, other]
          reason: PURPOSE_MISSING
      - on: [SubmitForReview]
        guard: stated
        with: {fields: [purpose_note], reason: PURPOSE_MISSING}
        when: {purpose: other}

  - id: ZRT-IN-disrepute
    section: Inappropriate content and uses
    says: Nothing inappropriate, and nothing that harms the company''s name.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_disrepute, question: Is the post free of anything that could discredit the company?}

  - id: ZRT-IN-read-first
    section: Inappropriate content and uses
    says: What is linked was read to the end, not only its headline.
    decided_by: attestation
    rules:
      - on: [SubmitForReview]
        guard: attested
        with: {attestation: links_read, says: I read everything that this post links to}
        when: {has_links: true}

  # --- safe, responsible use ----------------------------------------------------------------------

  - id: ZRT-SA-defame
    section: Safe, responsible social media use
    says: Nothing defamatory, and nothing that makes the company liable.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_defamation, question: Is the post free of anything defamatory or costly in law?}

  - id: ZRT-SA-inappropriate
    section: Safe, responsible social media use
    says: Nothing off the list of inappropriate content, and nothing offensive about a protected characteristic.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with:
          item: no_inappropriate_content
          question: >-
            Is the post free of pornography, slurs, remarks on gender, crime, terrorism, cults, gambling, drugs,
            and of offence to a protected group?

  - id: ZRT-SA-views
    section: Safe, responsible social media use
    says: No social, political or religious views that nobody asked for, nothing off the business.
    rules:
      - on: [SubmitForReview, ApproveStep]
        guard: category_barred
        with: {categories: [social_views, political_views, religious_views, off_business]}
      - {on: [SubmitForReview, ApproveStep], guard: category_in_scope}   # nor what bears another name

  - id: ZRT-SA-image
    section: Safe, responsible social media use
    says: Nothing that could damage the company''s image.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: image_unharmed, question: Does the post leave the company''s image unharmed?}

  - id: ZRT-SA-competitors
    section: Safe, responsible social media use
    says: Competitors are treated with respect, and contact with them is kept small.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: courteous_to_competitors, question: Does the post treat the competitor with respect?}
        when: {mentions_competitor: true}

  - id: ZRT-SA-discuss
    section: Safe, responsible social media use
    says: Therapists, competitors, suppliers and clients of any time are not discussed unless they agree.
    rules:
      - on: [VerifyConsent, PublishPost]
        guard: consent_held
        with:
          subjects: [therapist, competitor, client, former_client, prospective_client, supplier, service_user, patient]
      - on: [VerifyConsent, PublishPost]
        guard: consent_covers
        with:
          subjects: [therapist, competitor, client, former_client, prospective_client, supplier, service_user, patient]

  - id: ZRT-SA-spam
    section: Safe, responsible social media use
    says: No spam, junk or chain messages.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_spam, question: Is this something other than spam or a chain message?}

  # --- copyright ----------------------------------------------------------------------------------

  - id: ZRT-CO-rights
    section: Copyright
    says: What others own is used only if they permit it.
    rules:
      - on: [VerifyConsent, PublishPost]
        guard: media_rights
        with:
          makers: [third_party, member]
          bases: [licence, permission, consent, share_function]
          ref_for: [licence, permission, consent]

  - id: ZRT-CO-share-button
    section: Copyright
    says: What a site offers for sharing may be shared by that button, not copied and put up again.
    rules:
      - on: [VerifyConsent, PublishPost]
        guard: media_rights
        with: {bases: [own, licence, permission, consent, share_function]}

  - id: ZRT-CO-pirate
    section: Copyright
    says: No links to illegal copies.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: links_legal, question: Do all links lead to legal copies?}
        when: {has_links: true}

  # --- security and data protection ---------------------------------------------------------------

  - id: ZRT-SD-own
    section: Maintain confidentiality
    says: Nothing confidential of the company goes out, such as sales, clients or plans.
    rules:
      - {on: [SubmitForReview, ApproveStep, PublishPost], guard: classified, with: {allowed: [public]}}

  - id: ZRT-SD-others
    section: Maintain confidentiality
    says: Nothing confidential of others goes out, such as leaked papers.
    decided_by: attestation
    rules:
      - on: [SubmitForReview, ApproveStep]
        guard: flags_clear
        with: {flags: [source_is_leak], reason: CONFIDENTIAL_CONTENT}

  - id: ZRT-AC-password
    section: Protect social accounts
    says: Passwords are strong, changed regularly, and known to authorised users alone.

  - id: ZRT-AC-2fa
    section: Protect social accounts
    says: A second factor protects the account wherever that is possible.

  - id: ZRT-AC-tools
    section: Protect social accounts
    says: No program or service works with an account before it is approved.
    rules:
      - {on: [PublishPost], guard: tool_approved}

  - id: ZRT-SM-verify
    section: Avoid social scams
    says: Details of an account go only to a client whose identity was checked, and not in public.
    rules:
      - {on: [SubmitForReview, PublishPost], guard: identity_verified}

  # --- enforcement --------------------------------------------------------------------------------

  - id: ZRT-EN-monitor
    section: Policy enforcement
    says: The owner, and only the owner, may look at use through the company''s own equipment.

  - id: ZRT-EN-records
    section: Policy enforcement
    says: What is written through the company''s systems is its record, and stays.
    rules:
      - {on: [DeletePost], guard: kept_for_ever}

  - id: ZRT-SN-knowing
    section: Potential sanctions
    says: A knowing breach leads to discipline, up to the end of the engagement.
' AS BLOB));
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    subject TEXT NOT NULL,
    request_id TEXT NOT NULL,
    refusals BLOB NOT NULL
) STRICT;
INSERT INTO attempts VALUES (1, 'organisations/zrtherapy', '2027-01-11T09:00:00Z', 'organisations/zrtherapy/people/zoe', 'RevisePost', 'organisations/acat/posts/none', 'e997a9d1-e767-4288-b944-2a50899c52a6', CAST('[{"clause":"","reason":"NOT_FOUND","rule":""}]' AS BLOB));
INSERT INTO attempts VALUES (2, 'organisations/acat', '2027-01-11T09:00:00Z', 'organisations/acat/people/lena', 'PublishPost', 'organisations/acat/posts/3106922d-1339-48ff-aabe-3d3b71f853d9', 'a65eeb05-d240-4f79-aced-b63e3e0526d3', CAST('[{"clause":"ACAT-2.12-opinion","reason":"REVIEW_REQUIRED","rule":"ACAT-2.12-opinion/1"},{"clause":"ACAT-2.12-doubt","reason":"UNRESOLVED_DOUBT","rule":"ACAT-2.12-doubt/1"},{"clause":"ACAT-M-b","reason":"CONSENT_MISSING","rule":"ACAT-M-b/1"},{"clause":"","reason":"ILLEGAL_TRANSITION","rule":""}]' AS BLOB));
INSERT INTO attempts VALUES (3, 'organisations/zrtherapy', '2027-01-11T09:00:00Z', 'organisations/zrtherapy/people/zoe', 'RevisePost', 'organisations/acat/posts/none', 'c4973ba2-be7e-45a1-85e2-9f570cb65c86', CAST('[{"clause":"","reason":"NOT_FOUND","rule":""}]' AS BLOB));
CREATE INDEX attempts_by_organisation ON attempts (organisation, id);
CREATE VIEW stored_events AS
    SELECT
        position AS rowid,
        stream AS originator_id,
        version AS originator_version,
        type AS topic,
        record AS state
    FROM events;
CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
    BEGIN SELECT raise(ABORT, 'events are not changed'); END;
CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
    BEGIN SELECT raise(ABORT, 'events are not deleted'); END;
CREATE TRIGGER requests_are_not_changed BEFORE UPDATE ON requests
    BEGIN SELECT raise(ABORT, 'requests are not changed'); END;
CREATE TRIGGER requests_are_not_deleted BEFORE DELETE ON requests
    BEGIN SELECT raise(ABORT, 'requests are not deleted'); END;
