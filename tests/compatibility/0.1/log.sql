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
INSERT INTO events VALUES (1, 'organisations/acat', 1, 'OrganisationRegistered', CAST('{"actor":"organisations/operators/people/root","at":"2027-01-11T09:00:01Z","data":{"time_zone":"Europe/London"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"9d43e154-61df-5654-9acb-089ec98c28f8","role":"anyone","schema":1,"sd":["Z8ShY04L0E1oSbyW6BnIxEUZdAN2ahoO-GxYBPrmA-0"],"stream":"organisations/acat","to":"active","type":"OrganisationRegistered","v":1,"version":1}' AS BLOB), X'05b96d1a2ea85abc3103190cbd35951bc5b1dd6a402ea56826c3fc61d8a43118', 1);
INSERT INTO events VALUES (2, 'organisations/acat/policies/2021-10-08', 1, 'PolicyDrafted', CAST('{"actor":"organisations/acat/services/duecourse","at":"2027-01-11T09:00:01Z","data":{"digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"3349c5e5-887e-53c5-af6c-898b7ab42287","role":"system","schema":1,"stream":"organisations/acat/policies/2021-10-08","to":"draft","type":"PolicyDrafted","v":1,"version":1}' AS BLOB), X'33b95a186e66ad10211b2d680f096bb3368edf3c897a593871ae6c065f86879a', 0);
INSERT INTO events VALUES (3, 'organisations/acat/policies/2021-10-08', 2, 'PolicyBroughtIntoForce', CAST('{"actor":"organisations/acat/services/duecourse","at":"2027-01-11T09:00:01Z","data":{"by_operator":true,"digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1"},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"378f5cfb-2a42-5106-8766-d6e0367b89ff","role":"system","schema":1,"stream":"organisations/acat/policies/2021-10-08","to":"in_force","type":"PolicyBroughtIntoForce","v":1,"version":2}' AS BLOB), X'65cfac5858c8f7ce8b5319d62b91084e750b49883d3dbd51a56defad3c9ecd04', 0);
INSERT INTO events VALUES (4, 'organisations/acat', 2, 'PolicyTookForce', CAST('{"actor":"organisations/acat/services/duecourse","at":"2027-01-11T09:00:01Z","cause":"organisations/acat/policies/2021-10-08/events/2","data":{"digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","policy_version":"2021-10-08"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"378f5cfb-2a42-5106-8766-d6e0367b89ff","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"PolicyTookForce","v":1,"version":2}' AS BLOB), X'cacf66397bf2abdf9013facc0829bc3479bbcf88e879d7b98c7a16325b209d59', 0);
INSERT INTO events VALUES (5, 'organisations/acat/people/ada', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/services/duecourse","at":"2027-01-11T09:00:01Z","data":{"kind":"staff","roles":["admin_manager"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"6146cb07-39b4-5de6-905f-41c57eb19958","role":"system","schema":1,"sd":["m1lVI-gMQjfTgp4cMl4o8wDbztJY1tbO2XQP3jOb34M"],"stream":"organisations/acat/people/ada","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'70f88c94680963b66a365d80c969f3f064dc29f9767b94ce541f017afefcc50c', 1);
INSERT INTO events VALUES (6, 'organisations/acat', 3, 'OfficerAppointed', CAST('{"actor":"organisations/acat/services/duecourse","at":"2027-01-11T09:00:01Z","cause":"organisations/acat/people/ada/events/1","data":{"person":"organisations/acat/people/ada","role":"admin_manager"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"6146cb07-39b4-5de6-905f-41c57eb19958","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":3}' AS BLOB), X'4b1095cb715516fbb78015d8e2b8a35272eaff764c68f6ef07b96416c71c5a8e', 0);
INSERT INTO events VALUES (7, 'organisations/acat/people/ada', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:02Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"608ffc89-52ee-5715-a42c-70a5c2ce6228","role":"author","schema":1,"stream":"organisations/acat/people/ada","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'8829fb5c1168c705fa19807812cc92fee4d3d2c0eaf2dee8e6c740a91f6f329d', 0);
INSERT INTO events VALUES (8, 'organisations/acat/people/lena', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:03Z","data":{"kind":"staff","roles":["social_lead"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1bbeac8f-b9e3-5eeb-84c4-79b469f3a627","role":"admin_manager","schema":1,"sd":["jOror4fDV12A_CnlrBfFoivbzhJrihLiZpQl0RUYg5M"],"stream":"organisations/acat/people/lena","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'0819999d0e0c47899bb4eb6066b142e914fedbcd33be14c7f39409305a807c97', 1);
INSERT INTO events VALUES (9, 'organisations/acat', 4, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:03Z","cause":"organisations/acat/people/lena/events/1","data":{"person":"organisations/acat/people/lena","role":"social_lead"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1bbeac8f-b9e3-5eeb-84c4-79b469f3a627","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":4}' AS BLOB), X'f460b5d3237501e0bd53ca643264110819454e80045905d9ade23ce961565fb0', 0);
INSERT INTO events VALUES (10, 'organisations/acat/people/lena', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:04Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"ae1b002e-30de-55f8-a0bf-2a71523285e3","role":"author","schema":1,"stream":"organisations/acat/people/lena","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'e2532f13768aab112d046ee8d9b41ae2f1c7dbffcb336e262fdefaf9cc84fa13', 0);
INSERT INTO events VALUES (11, 'organisations/acat/people/ann', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:05Z","data":{"kind":"staff","roles":["administrator"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"70dcf9cd-1562-58fb-a4a3-0d1528091ac6","role":"admin_manager","schema":1,"sd":["GIJm3evEVLqUEgPUKM0Sn2RiebX0fVdNf66-1hrnelQ"],"stream":"organisations/acat/people/ann","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'3533b83cddcdf75ed29bc8c040b4a360c87645af27f9008ed000564255e681f6', 1);
INSERT INTO events VALUES (12, 'organisations/acat', 5, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:05Z","cause":"organisations/acat/people/ann/events/1","data":{"person":"organisations/acat/people/ann","role":"administrator"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"70dcf9cd-1562-58fb-a4a3-0d1528091ac6","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":5}' AS BLOB), X'd9ac78b4f8def8eaa88762dcb71963348e5c9dd07f35a92a7123c2099f88dc45', 0);
INSERT INTO events VALUES (13, 'organisations/acat/people/ann', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/ann","at":"2027-01-11T09:00:06Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"103db0d4-4afe-537c-81b7-695620b562ca","role":"author","schema":1,"stream":"organisations/acat/people/ann","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'4d58dfcdba8d2cf89c0f990099692f7705f54dc62c9a387220d6795334bb8525', 0);
INSERT INTO events VALUES (14, 'organisations/acat/people/tom', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:07Z","data":{"kind":"staff","roles":["liaison_trustee"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"f8fe3547-bd2b-5c47-a523-038af48f7ac0","role":"admin_manager","schema":1,"sd":["mUg2ej7ttapQafPyqcaU_jINF9N_2RoI23cJ4BbHwAk"],"stream":"organisations/acat/people/tom","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'37a7c2b936769384c693203480d62f862ae42429cba3970045eb95d918d37ef8', 1);
INSERT INTO events VALUES (15, 'organisations/acat', 6, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:07Z","cause":"organisations/acat/people/tom/events/1","data":{"person":"organisations/acat/people/tom","role":"liaison_trustee"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"f8fe3547-bd2b-5c47-a523-038af48f7ac0","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":6}' AS BLOB), X'f2326f9d977939515631c17f7cdb84e0f9c7fbeeface8c7fc1cd530f226a33b6', 0);
INSERT INTO events VALUES (16, 'organisations/acat/people/tom', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:08Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"66bb2b99-7ed2-5808-8775-9ea535470909","role":"author","schema":1,"stream":"organisations/acat/people/tom","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'b997e9473a552befa958ed706a12865d13ff1c90fb988646e3c514e33a22253d', 0);
INSERT INTO events VALUES (17, 'organisations/acat/people/tess', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:09Z","data":{"kind":"staff","roles":["trustee"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"13b19227-9a33-5772-aaeb-011a43019b16","role":"admin_manager","schema":1,"sd":["2giSgPPRrhk2lxHXNwy6y0xeEczClVbtNs_35nJMJ-Q"],"stream":"organisations/acat/people/tess","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'0fef858932f16742fdac637f4d666d1f7495eae5fd4c72427640bc6db6316934', 1);
INSERT INTO events VALUES (18, 'organisations/acat', 7, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:09Z","cause":"organisations/acat/people/tess/events/1","data":{"person":"organisations/acat/people/tess","role":"trustee"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"13b19227-9a33-5772-aaeb-011a43019b16","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":7}' AS BLOB), X'e9824965b25dc9814253bf7a8cf2bd4be05a4cbd66383bd9ff6a1553a8fbe77f', 0);
INSERT INTO events VALUES (19, 'organisations/acat/people/tess', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/tess","at":"2027-01-11T09:00:10Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"93477570-4239-5e44-88a1-21cb3aa3fc8b","role":"author","schema":1,"stream":"organisations/acat/people/tess","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'd6490d3f1d1143afc77bc37064b9ca9ea39dbb64b0d974bbd63621a9d80cd946', 0);
INSERT INTO events VALUES (20, 'organisations/acat/people/cleo', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:11Z","data":{"kind":"staff","roles":["chair"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1252542c-e14a-5ce0-8945-a8573da586f5","role":"admin_manager","schema":1,"sd":["oCrGFkFHVtrtu6jvHx68AWg0WB-A2a9aSvmCo2rKZCI"],"stream":"organisations/acat/people/cleo","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'e4bc9136a38bfa6932de9f00a75ad7cd8800f4e005c59bd89c47fe3a31ce3964', 1);
INSERT INTO events VALUES (21, 'organisations/acat', 8, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:11Z","cause":"organisations/acat/people/cleo/events/1","data":{"person":"organisations/acat/people/cleo","role":"chair"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1252542c-e14a-5ce0-8945-a8573da586f5","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":8}' AS BLOB), X'b2e6bdfeddbd770d62fece58a61e36353683d35d89854847a98eec9f0e0bf1e8', 0);
INSERT INTO events VALUES (22, 'organisations/acat/people/cleo', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/cleo","at":"2027-01-11T09:00:12Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"0bc4b541-9e77-5d8a-b81a-672aa202483f","role":"author","schema":1,"stream":"organisations/acat/people/cleo","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'add6e67dfcf2fd9a1ff73b2cebb08fe75268b9409bc4576d8bcb57fa30f1c956', 0);
INSERT INTO events VALUES (23, 'organisations/acat/people/clem', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:13Z","data":{"kind":"staff","roles":["committee_lead"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"0967b5c4-40c2-56f9-a367-f8769e3b0e17","role":"admin_manager","schema":1,"sd":["VSTLuVyHQTW9lhHaAbJQjjnnsgjGTytX0KewU1SvbCg"],"stream":"organisations/acat/people/clem","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'862530b521fa8355d61bf735a011c354af3afc71db8ca8b5ebf04fafb460b922', 1);
INSERT INTO events VALUES (24, 'organisations/acat', 9, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:13Z","cause":"organisations/acat/people/clem/events/1","data":{"person":"organisations/acat/people/clem","role":"committee_lead"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"0967b5c4-40c2-56f9-a367-f8769e3b0e17","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":9}' AS BLOB), X'a9569bfc3c9cde6536bda8ef205d11047fbf307ced8f86ddb92ffc0a3b81d1a9', 0);
INSERT INTO events VALUES (25, 'organisations/acat/people/clem', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/clem","at":"2027-01-11T09:00:14Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"eaada80a-908a-5a20-b91c-f4a5bf2d55fa","role":"author","schema":1,"stream":"organisations/acat/people/clem","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'0a065136cc606b54c50ab7f2764db73789384d3b5b3c48a8920a03ea9f330c5e', 0);
INSERT INTO events VALUES (26, 'organisations/acat/people/eve', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:15Z","data":{"kind":"staff","roles":["ethics_chair_lay"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a0de6e09-fb74-556d-bf71-38084989c4f8","role":"admin_manager","schema":1,"sd":["VImMlKZ0ur7p2yH60njHFPZe5z-tob7RfH63ZDpWOms"],"stream":"organisations/acat/people/eve","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'8a01adb0f80c1c50f0af6a2477aabe106e5fedc15d1d5a1b8b40f00e5e53b8cf', 1);
INSERT INTO events VALUES (27, 'organisations/acat', 10, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:15Z","cause":"organisations/acat/people/eve/events/1","data":{"person":"organisations/acat/people/eve","role":"ethics_chair_lay"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a0de6e09-fb74-556d-bf71-38084989c4f8","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":10}' AS BLOB), X'caadc81e743b47c6b001468a2597d20d8cbd340e67073ece3ac88f018b57dc04', 0);
INSERT INTO events VALUES (28, 'organisations/acat/people/eve', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:00:16Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"743140a9-e4cd-50c8-a9ee-07153b724465","role":"author","schema":1,"stream":"organisations/acat/people/eve","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'ddca15a2673a49ed0616066bd80cec4065f5827b132fe7fe585d29ca09603783', 0);
INSERT INTO events VALUES (29, 'organisations/acat/people/mia', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:17Z","data":{"kind":"member","roles":["member"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"47b81011-a8c4-5010-9a9b-b01aaf5d4a19","role":"admin_manager","schema":1,"sd":["560exFAY45DtSSt2XeKvO2DJXM89D4FeQNZ9O1PDaCw"],"stream":"organisations/acat/people/mia","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'b35f42ba69d571ffa75aa68eafbc74a763817315090a5df982ea5f51503bbba3', 1);
INSERT INTO events VALUES (30, 'organisations/acat', 11, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:17Z","cause":"organisations/acat/people/mia/events/1","data":{"person":"organisations/acat/people/mia","role":"member"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"47b81011-a8c4-5010-9a9b-b01aaf5d4a19","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":11}' AS BLOB), X'bb15899a19548184110009c2c7dee22ad413fd90eccce63c70dca706aafad6b6', 0);
INSERT INTO events VALUES (31, 'organisations/acat/people/mia', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/acat/people/mia","at":"2027-01-11T09:00:18Z","data":{"explained":true,"policy_version":"2021-10-08","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a4769762-07c6-5c08-8d15-1121b89605b4","role":"author","schema":1,"stream":"organisations/acat/people/mia","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'8c196ef1e3a8c8f1bc31e418b6d974b0c2687a2961d2b6dd58bc37c3aaafb6fb', 0);
INSERT INTO events VALUES (32, 'organisations/acat/channels/twitter', 1, 'ChannelRequested', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:19Z","data":{"platform":"twitter"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"38978394-55a2-5d8e-8357-f3880447e660","role":"social_lead","schema":1,"sd":["1vhGyhd3PpOrpbBh2xdNNwZLpZhQdU8f495fqjW6xXo","OPEohH7DDNRLdeQLZ7glcju4NIuJ04mQGrEPPj02LtI","Vmv4jG4wPcBMQly2_UmpwjNTWpeXmeha0AshkdEZvAw","aZGsX-vx0XyJLe1lsWZFkkQ3HkDfvSY-l3l6Ncnu7wM"],"stream":"organisations/acat/channels/twitter","to":"requested","type":"ChannelRequested","v":1,"version":1}' AS BLOB), X'e87d7e01576c6fcc11c5d4693735af586a8828fe70310cbaa8204dbdaee9e1ad', 4);
INSERT INTO events VALUES (33, 'organisations/acat/channels/twitter', 2, 'ChannelApproved', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:20Z","data":{"roles":["admin_manager"]},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"cbe273b9-3faf-5b5e-91dc-4f78c4d24c94","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"requested","type":"ChannelApproved","v":1,"version":2}' AS BLOB), X'd59183164a817be6479aee3a9d9979ae5a7c0c4740e1b388d1fd7aaaf928f62b', 0);
INSERT INTO events VALUES (34, 'organisations/acat/channels/twitter', 3, 'ChannelApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:21Z","data":{"roles":["liaison_trustee"]},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"8f1e27e1-b900-5764-93d6-37933f0a8174","role":"liaison_trustee","schema":1,"stream":"organisations/acat/channels/twitter","to":"requested","type":"ChannelApproved","v":1,"version":3}' AS BLOB), X'30732fc4bf9aba13ceeb7a80ddc74b2df2d92030b9798789f150ddb725fef8b8', 0);
INSERT INTO events VALUES (35, 'organisations/acat/channels/twitter', 4, 'ChannelActivated', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:22Z","clauses":["ACAT-2.1-access"],"data":{"login":"organisational","two_factor":true},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"2a3a4d17-4968-55f7-bde9-56b4bad47c63","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"ChannelActivated","v":1,"version":4}' AS BLOB), X'f6ba9a4df369e34deba895098cd4ebda7b461bd8ff53e394b72efcf9022c3d37', 0);
INSERT INTO events VALUES (36, 'organisations/acat/channels/twitter', 5, 'GrantProposed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:23Z","data":{"grant":"grant-5","person":"organisations/acat/people/lena"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"b1e36f88-cd70-58c2-86d9-09874c9b61af","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"GrantProposed","v":1,"version":5}' AS BLOB), X'5daf031b7c71913ca0b9fe0cff76e340d97da375b85e87a65eebd03d20121628', 0);
INSERT INTO events VALUES (37, 'organisations/acat/channels/twitter', 6, 'GrantApproved', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:24Z","clauses":["ACAT-2.1-access"],"data":{"grant":"grant-5","live":false,"roles":["admin_manager"]},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"c39a9b0e-318b-53c2-b2e7-208f8969c0c5","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"GrantApproved","v":1,"version":6}' AS BLOB), X'a6155268746de7626bf8ca333c6429efed0f141a37aaf02d074a2ce92ab80468', 0);
INSERT INTO events VALUES (38, 'organisations/acat/channels/twitter', 7, 'GrantApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:25Z","clauses":["ACAT-2.1-access"],"data":{"grant":"grant-5","live":true,"roles":["liaison_trustee"]},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"5a950d10-9d8e-5f03-be51-f0c932e427f9","role":"liaison_trustee","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"GrantApproved","v":1,"version":7}' AS BLOB), X'997b1b0f22c76d0f49840217e941847481ebdb84c6666116ff7c753d2e6958a2', 0);
INSERT INTO events VALUES (39, 'organisations/acat/consents/c1', 1, 'ConsentRequested', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:26Z","data":{"material":"quote","platforms":["twitter","facebook"],"public":true,"purpose":"news","subject":"su-7","subject_kind":"service_user","wording_version":"2026-01"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a3d533b1-a5e6-5f12-9b47-e206db2cae02","role":"social_lead","schema":1,"stream":"organisations/acat/consents/c1","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'466a4a8202a867097051dca5880ff2e869f10cde10f412815d8658d1305a30b5', 0);
INSERT INTO events VALUES (40, 'organisations/acat/consents/c1', 2, 'ConsentRecorded', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:27Z","clauses":["ACAT-2.9-past","ACAT-2.9-current","ACAT-2.9-child","EXT-ICO-record"],"data":{"given_at":"2027-01-11T09:00:26Z","giver_role":"self","informed":{"capacity_considered":true,"channels":true,"information_sheet_version":"2026-01","purpose":true,"withdrawal_explained":true},"method":"form","platforms":["twitter","facebook"],"public":true,"wording_version":"2026-01"},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"571984c4-4e4e-5277-b791-afce66674fda","role":"social_lead","schema":1,"sd":["1avJnrpB-DadWIN8_e_DiN6oqvDhChF9m9AJ32ub1h8","hh3h1EIhROgG555FufkAI8fspYsghBdPzSsfRVx-aD4"],"stream":"organisations/acat/consents/c1","to":"given","type":"ConsentRecorded","v":1,"version":2}' AS BLOB), X'c12d84c47ab87c081dc3b52e4f0f226942f43f3fbac7e097a6bfe5ba566ec5a7', 2);
INSERT INTO events VALUES (41, 'organisations/acat/consents/c1', 3, 'EvidenceVerified', CAST('{"actor":"organisations/acat/people/ann","at":"2027-01-11T09:00:28Z","clauses":["ACAT-2.9-informed","ACAT-2.9-child","EXT-REVIEW-four-eyes"],"data":{},"from":"given","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"6183f6de-6055-5f08-b81b-b2681cc58e99","role":"administrator","schema":1,"stream":"organisations/acat/consents/c1","to":"verified","type":"EvidenceVerified","v":1,"version":3}' AS BLOB), X'46aeb89464219a2b84c51d5b1bd40718f7b9c9dbca67b2bcf88aafe4f7f1cbd9', 0);
INSERT INTO events VALUES (42, 'organisations/acat/posts/p1', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:29Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","contains_facts":true,"kind":"original","purpose":"news","subjects":[{"identifiable":true,"kind":"service_user","ref":"su-7","representation":"quote"}]},"digest":"1fadd1ee300edd09076dbf44046f42cd2acdf816629745e594923e9b89fbb17f"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"2e2187bb-40eb-57c7-bad9-cfbfc1534585","role":"social_lead","schema":1,"sd":["EbIsDFH6SoRhxOtYgpO-BazP0T8SeoNCHo4hW3iyckE"],"stream":"organisations/acat/posts/p1","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'aa19267aa78f1e503bde332d4870bcdc8822fe7366bd3f29a4d696a659c7c109', 1);
INSERT INTO events VALUES (43, 'organisations/acat/posts/p1', 2, 'PostRevised', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:32Z","data":{"content":{"aim":"awareness","audience":["service_user"],"beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","contains_facts":true,"embargo_until":"2027-01-11T09:00:31Z","event_at":"2027-02-10T09:00:31Z","kind":"original","purpose":"news","subjects":[{"identifiable":true,"kind":"service_user","ref":"su-7","representation":"quote"}]},"digest":"47565cb3396c5a6b6e95c41f5efc0931c02f60875454da1080e436a3543e756d","revision":2},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a5d24dd1-b605-5c8b-8c26-bc3d8090c435","role":"author","schema":1,"sd":["2BM4y_AzIj6b9WEtQQIVFfZOTAfXCxa3dBVE4LsLFNI","CKHGqeOOwevE63IVf0RRbBZ9a26P85OXpst1kbwZNNU","DmmcjapdyH55NguJtw64fJnUXpwjRHZunw9Eo5qQgy0","FaMhJyhOsqDVM36f1l66DRTrcV24VAVqVx3ASdKX3zI","kd0bvDoLdFUt8aJeQQxk7A95TazKYEnpJmllZM404jE","van4xpQXXiu-7K7mZM98PIua7zCw9RErj-qPaADTFao"],"stream":"organisations/acat/posts/p1","to":"draft","type":"PostRevised","v":1,"version":2}' AS BLOB), X'8aed0ae50315bf15f42bb338b6da6278fd4148a3ae53bbf031a85009e34b16ca', 6);
INSERT INTO events VALUES (44, 'organisations/acat/posts/p1', 3, 'PostSubmitted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:33Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.4-purpose","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.11-honest","ACAT-2.14-rights","ACAT-2.16-party","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-U18-suitable"],"data":{"attestations":["true_to_knowledge"],"revision":2},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"65c4fe4b-4e96-54eb-9ff5-a2704e550391","role":"author","schema":1,"stream":"organisations/acat/posts/p1","to":"review","type":"PostSubmitted","v":1,"version":3}' AS BLOB), X'693b954de75071f49f10a23883d6b8ff56ad7e516a7e8d0c0afc84c30ce8b1c0', 0);
INSERT INTO events VALUES (45, 'organisations/acat/posts/p1', 4, 'ChecklistAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:35Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.13-safety","ACAT-2.14-law","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-M-e-power","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"plain_language"},{"answer":"yes","item":"values"},{"answer":"yes","item":"ethics_code"},{"answer":"yes","item":"proofread"},{"answer":"yes","item":"image_quality"},{"answer":"yes","item":"facts_checked"},{"answer":"yes","item":"not_personal_opinion"},{"answer":"yes","item":"no_risk_taking"},{"answer":"yes","item":"lawfully_obtained"},{"answer":"yes","item":"service_user_interest"},{"answer":"yes","item":"power_differential"},{"answer":"yes","item":"not_defamatory"},{"answer":"yes","item":"not_discriminatory"},{"answer":"yes","item":"not_voting_influence"},{"answer":"yes","item":"suitable_for_age"}],"revision":2},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d042192c-914a-547d-9b1b-d03c48dcf9af","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p1","to":"review","type":"ChecklistAnswered","v":1,"version":4}' AS BLOB), X'1b3485a005304f253a0c5a435dcd89e702e6a24a1feac7d7a23bc91417b6ca61', 0);
INSERT INTO events VALUES (46, 'organisations/acat/posts/p1', 5, 'StepApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:35Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.13-safety","ACAT-2.14-law","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-M-e-power","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":2,"step":"team"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d042192c-914a-547d-9b1b-d03c48dcf9af","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p1","to":"review","type":"StepApproved","v":1,"version":5}' AS BLOB), X'557cdc0ff1c6be62892aa8a3212fecdbae0be88fcb9f84406100bd182504bcf2', 0);
INSERT INTO events VALUES (47, 'organisations/acat/posts/p1', 6, 'ConsentsVerified', CAST('{"actor":"organisations/acat/people/ann","at":"2027-01-11T09:00:36Z","clauses":["ACAT-0-read-first","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-M-b","ACAT-M-c","ACAT-COPY-permission","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"consents":["organisations/acat/consents/c1"],"revision":2},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"f7e55290-e667-5579-b943-6f77a22b86d7","role":"administrator","schema":1,"stream":"organisations/acat/posts/p1","to":"consent_verified","type":"ConsentsVerified","v":1,"version":6}' AS BLOB), X'db270f3e93aec25a89e096eef903b2b3313674d3701fdc6efd73d58a159a2f76', 0);
INSERT INTO events VALUES (48, 'organisations/acat/consents/c1', 4, 'RelianceRecorded', CAST('{"actor":"organisations/acat/people/ann","at":"2027-01-11T09:00:36Z","cause":"organisations/acat/posts/p1/events/6","data":{"post":"organisations/acat/posts/p1"},"from":"verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"f7e55290-e667-5579-b943-6f77a22b86d7","role":"system","schema":1,"stream":"organisations/acat/consents/c1","to":"verified","type":"RelianceRecorded","v":1,"version":4}' AS BLOB), X'ed95e4a234bedc13029a1c8c65d78c29b2c1857c3f3527162c4878d94c780ce1', 0);
INSERT INTO events VALUES (49, 'organisations/acat/posts/p1', 7, 'PublicationScheduled', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:38Z","data":{"publish_at":"2027-01-11T10:00:37Z"},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"ec5571d2-47f3-5da6-8b14-1b090e9f7be6","role":"author","schema":1,"stream":"organisations/acat/posts/p1","to":"consent_verified","type":"PublicationScheduled","v":1,"version":7}' AS BLOB), X'410bd6cc08ea5c7bf15b6fcf50ac30596959b02e56cf79632d27642e6ae8a236', 0);
INSERT INTO events VALUES (50, 'organisations/acat/posts/p1', 8, 'PostPublished', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:39Z","clauses":["ACAT-0-read-first","ACAT-POC-twitter","ACAT-POC-permission","ACAT-CH-register","ACAT-2.7-pause","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-M-b","ACAT-M-c","ACAT-CONF-internal","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"attestations":["paused"],"digest":"47565cb3396c5a6b6e95c41f5efc0931c02f60875454da1080e436a3543e756d","permit":"permit-8","permit_until":"2027-01-11T10:00:39Z","revision":2},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"48df1f1e-e3d4-538c-953c-79203d762f80","role":"author","schema":1,"stream":"organisations/acat/posts/p1","to":"published","type":"PostPublished","v":1,"version":8}' AS BLOB), X'75848a2f6aa8d466a333698080238e28322b23702a1e9bf6544a269f0d5cb9e6', 0);
INSERT INTO events VALUES (51, 'organisations/acat/posts/p1', 9, 'PublicationConfirmed', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:40Z","data":{"captured_digest":"47565cb3396c5a6b6e95c41f5efc0931c02f60875454da1080e436a3543e756d","permit":"permit-8"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"4207eca4-5a1d-5d7e-8469-8f19ac337896","role":"author","schema":1,"sd":["xmGulYEejp1PMZarfX9KmjV59gXTHp5MZv__r6X3I3k"],"stream":"organisations/acat/posts/p1","to":"published","type":"PublicationConfirmed","v":1,"version":9}' AS BLOB), X'b1af351bc51a35d4c7e92aae4330885720ab1867472c0dc2780603bfe2563642', 1);
INSERT INTO events VALUES (52, 'organisations/acat/consents/c1', 5, 'ConsentWithdrawn', CAST('{"actor":"organisations/acat/people/mia","at":"2027-01-11T09:00:42Z","data":{"method":"telephone"},"from":"verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"61d57f03-3dc9-5949-8488-9386d0fe671d","role":"anyone","schema":1,"sd":["2w__1AgSEqAw7czAFvbUVgDJrikTU0_ePaROPob24aU"],"stream":"organisations/acat/consents/c1","to":"withdrawn","type":"ConsentWithdrawn","v":1,"version":5}' AS BLOB), X'733efb4d161b061b75e388f5bccb1b71f4d34ed7c7f786ef5c8512a563836aff', 1);
INSERT INTO events VALUES (53, 'organisations/acat/posts/p1', 10, 'TakedownRequired', CAST('{"actor":"organisations/acat/people/mia","at":"2027-01-11T09:00:42Z","cause":"organisations/acat/consents/c1/events/5","data":{"cause":"consent_withdrawn","clause":"EXT-ICO-withdraw","consent":"organisations/acat/consents/c1","due_at":"2027-01-12T09:00:42Z","duty":"takedown-10"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"61d57f03-3dc9-5949-8488-9386d0fe671d","role":"system","schema":1,"stream":"organisations/acat/posts/p1","to":"published","type":"TakedownRequired","v":1,"version":10}' AS BLOB), X'fcc41fc82800d932bf836844debdbc22855f112c6d9aaf5fdbd5349c7265a0ea', 0);
INSERT INTO events VALUES (54, 'organisations/acat/posts/p1', 11, 'TakedownRecorded', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:44Z","data":{"captured_digest":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"29c4e888-44d1-5816-863e-a3c25ede3add","role":"author","schema":1,"sd":["x4IIrZxJwKfH88KotYfprwCRXbMUYmj6JkLZQurfAjw"],"stream":"organisations/acat/posts/p1","to":"published","type":"TakedownRecorded","v":1,"version":11}' AS BLOB), X'eab27505cf1103e765ff02ba0a0a1ecbf86dc26f75f0364ff55269ea8c8202bf', 1);
INSERT INTO events VALUES (55, 'organisations/acat/posts/p2', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:45Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","contains_commitment":true,"kind":"original","purpose":"news"},"digest":"bfc5745935fec35cbde1c5f16ce3a2d63eb8b4ec0351934f4f23e63a1937c3c0"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"e3d9115b-485c-5e30-8ac8-4d9322cfbd0d","role":"social_lead","schema":1,"sd":["7N1xC9ud1m4NTHLnO6Qi-6k2BFcZpcBdqP9T93EygeA","gBrHNziflUDKrK9nvHd8GIr9vpu3Xq0GDN3SgTbop04"],"stream":"organisations/acat/posts/p2","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'3f3a91dfd061a7aa2aff502f7178cdda936495c6895fd6ca4f056374b70b60ef', 2);
INSERT INTO events VALUES (56, 'organisations/acat/posts/p2', 2, 'AuthorReassigned', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:46Z","data":{"author":"organisations/acat/people/ann"},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"c60d1328-6ef8-5781-92ec-c6f2b9948951","role":"admin_manager","schema":1,"stream":"organisations/acat/posts/p2","to":"draft","type":"AuthorReassigned","v":1,"version":2}' AS BLOB), X'ece03261e55de040b77eeb942f5f278d35b8d0fd234fc27c4993c87a35017f2a', 0);
INSERT INTO events VALUES (57, 'organisations/acat/posts/p2', 3, 'AuthorReassigned', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:47Z","data":{"author":"organisations/acat/people/lena"},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"2b033af2-b561-56f2-a22c-9a2a59c04477","role":"admin_manager","schema":1,"stream":"organisations/acat/posts/p2","to":"draft","type":"AuthorReassigned","v":1,"version":3}' AS BLOB), X'247f0a7c154accda435c17723fa22de75a3b9ea594547c2c63ca76ce6538bca9', 0);
INSERT INTO events VALUES (58, 'organisations/acat/posts/p2', 4, 'PostSubmitted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:48Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.4-purpose","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.11-honest","ACAT-2.14-rights","ACAT-2.16-party","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-U18-suitable"],"data":{"attestations":["true_to_knowledge"],"revision":1},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"7e7c4597-c7a3-591f-ac59-1db2d58ec455","role":"author","schema":1,"stream":"organisations/acat/posts/p2","to":"review","type":"PostSubmitted","v":1,"version":4}' AS BLOB), X'2874618f863017d369fdaf31e747fd5350f961531f67d071f31948022869530c', 0);
INSERT INTO events VALUES (59, 'organisations/acat/posts/p2', 5, 'ChangesRequested', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:49Z","data":{},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"19b0c86d-d1dc-5081-863e-9ce10958aa8e","role":"liaison_trustee","schema":1,"sd":["yuF1xxX0tWAy_bA3CnySQAv1xKMdl0PP2w6zjNJ7rLs"],"stream":"organisations/acat/posts/p2","to":"draft","type":"ChangesRequested","v":1,"version":5}' AS BLOB), X'a36087ed91e0958c3a495526d1c93b38ecc2f592b8b7695a5d912a50209aa54d', 1);
INSERT INTO events VALUES (60, 'organisations/acat/posts/p2', 6, 'PostRevised', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:50Z","data":{"content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","contains_commitment":true,"kind":"original","purpose":"news"},"digest":"e8bea695cbba6701f57e53da3b4df73eae4d2f1a2ee38e0af09f4e9d5264fb3a","revision":2},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"f93e1fc6-166c-5fac-b0d5-273f38cedcb5","role":"author","schema":1,"sd":["CFAdFPvxHFqDKEqoGEg94fbDsqa_WRs1Uuz0nuCy-QY","gpq9Mmlx1bCvgDMZCLcXnvvWRjDuCViNsm13JKu1HvI"],"stream":"organisations/acat/posts/p2","to":"draft","type":"PostRevised","v":1,"version":6}' AS BLOB), X'dd2b78f898beadb0b4ecdf942920bcccf2008952f0defc3894813273898a83fe', 2);
INSERT INTO events VALUES (61, 'organisations/acat/posts/p2', 7, 'PostSubmitted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:00:51Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.4-purpose","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.11-honest","ACAT-2.14-rights","ACAT-2.16-party","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-U18-suitable"],"data":{"attestations":["true_to_knowledge"],"revision":2},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"dcc24266-371c-535c-a136-b768f94ffa62","role":"author","schema":1,"stream":"organisations/acat/posts/p2","to":"review","type":"PostSubmitted","v":1,"version":7}' AS BLOB), X'611772d7a6de37d04ee3ec664e1a67101dece77f45236941b1a7762ab4c0e7a9', 0);
INSERT INTO events VALUES (62, 'organisations/acat/posts/p2', 8, 'DoubtRaised', CAST('{"actor":"organisations/acat/people/mia","at":"2027-01-11T09:00:52Z","data":{"doubt":"doubt-8","kind":"position"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"beb8e8ff-dac8-5994-89f0-47179f70f3ac","role":"anyone","schema":1,"sd":["8sYW_CWZ9vmWp7nTgqUarr1mE2NzQ6KoKF8gzrttz3s"],"stream":"organisations/acat/posts/p2","to":"review","type":"DoubtRaised","v":1,"version":8}' AS BLOB), X'9a0f56bceee999a79093fc0c76109007d3fd0c508aad9cd3e222368ee8478759', 1);
INSERT INTO events VALUES (63, 'organisations/acat/posts/p2', 9, 'DoubtAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:54Z","clauses":["ACAT-2.12-doubt","ACAT-CONF-doubt"],"data":{"doubt":"doubt-8"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"5dd779af-4d6a-58e4-a461-3378e310a1ea","role":"liaison_trustee","schema":1,"sd":["oHHifh6nF_o7yW6DVOuc13cirqc-x0P6HGWaLgerZ-A"],"stream":"organisations/acat/posts/p2","to":"review","type":"DoubtAnswered","v":1,"version":9}' AS BLOB), X'e94bb5bfcd4c03baa03e80bd314fb30d4065534f5244b277ee7a8c3f3bce4b3f', 1);
INSERT INTO events VALUES (64, 'organisations/acat/posts/p2', 10, 'ConsultationRecorded', CAST('{"actor":"organisations/acat/people/tess","at":"2027-01-11T09:00:55Z","data":{"revision":2},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"8e1617a8-ed66-573c-baf5-0f7bf1b6ef09","role":"trustee","schema":1,"sd":["bg8R7jitmBAfOg2HdD8qU16AIrCC6juM3wzfiaAPj5M"],"stream":"organisations/acat/posts/p2","to":"review","type":"ConsultationRecorded","v":1,"version":10}' AS BLOB), X'5b3e4112e9fb0031131de912cebfac0c17c2a5a39584bf3528d041dc689587c7', 1);
INSERT INTO events VALUES (65, 'organisations/acat/posts/p2', 11, 'CommitmentConfirmed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:56Z","data":{"revision":2},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"0251d07e-5431-5a6f-b7a0-def4f7c3a560","role":"admin_manager","schema":1,"sd":["bwqWfk6Rc_gNFFLeG18Erd6kuZjDCEPMYNc_uqUUF5s"],"stream":"organisations/acat/posts/p2","to":"review","type":"CommitmentConfirmed","v":1,"version":11}' AS BLOB), X'fd27301de3182e044afde897e35807117d880e292c6d754d751a9027324192b9', 1);
INSERT INTO events VALUES (66, 'organisations/acat/posts/p2', 12, 'MediaPermitted', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:00:57Z","data":{"media":"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"6a97e004-eaa4-5031-961d-ddbeca2b1c67","role":"admin_manager","schema":1,"stream":"organisations/acat/posts/p2","to":"review","type":"MediaPermitted","v":1,"version":12}' AS BLOB), X'fc3beba662986a919ecd609b14d823e4ae2b60d91990dd92be570cd04e480f18', 0);
INSERT INTO events VALUES (67, 'organisations/acat/posts/p2', 13, 'ChecklistAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:58Z","clauses":["ACAT-2.3-values","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.12-opinion","ACAT-M-a","ACAT-LIBEL","ACAT-DISC"],"data":{"answers":[{"answer":"no","item":"proofread"}],"revision":2},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"b791f3ba-ccda-5593-b7be-2d4af3d5ee4e","role":"liaison_trustee","schema":1,"sd":["QUhzRXe18e2IuwogiM_g1r2vW8zNMJHXXgBBJuPA9PI"],"stream":"organisations/acat/posts/p2","to":"review","type":"ChecklistAnswered","v":1,"version":13}' AS BLOB), X'bd9ce13ba579d951379ca5da59ca5aba8f72097abb34fad6bd0428db14179459', 1);
INSERT INTO events VALUES (68, 'organisations/acat/posts/p2', 14, 'ChecklistAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:59Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"plain_language"},{"answer":"yes","item":"values"},{"answer":"yes","item":"ethics_code"},{"answer":"yes","item":"proofread"},{"answer":"yes","item":"image_quality"},{"answer":"yes","item":"facts_checked"},{"answer":"yes","item":"not_personal_opinion"},{"answer":"yes","item":"no_risk_taking"},{"answer":"yes","item":"lawfully_obtained"},{"answer":"yes","item":"service_user_interest"},{"answer":"yes","item":"power_differential"},{"answer":"yes","item":"not_defamatory"},{"answer":"yes","item":"not_discriminatory"},{"answer":"yes","item":"not_voting_influence"},{"answer":"yes","item":"suitable_for_age"}],"revision":2},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"82c5f46b-0426-5128-aea2-e0b052805ad1","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p2","to":"review","type":"ChecklistAnswered","v":1,"version":14}' AS BLOB), X'5c16d7c3c7e2c9b3662c82982b0369258a703a3963723ce5e0b39da961cdcfde', 0);
INSERT INTO events VALUES (69, 'organisations/acat/posts/p2', 15, 'StepApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:00:59Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":2,"step":"team"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"82c5f46b-0426-5128-aea2-e0b052805ad1","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p2","to":"review","type":"StepApproved","v":1,"version":15}' AS BLOB), X'a497369fd311f037954ddd4500ab5707b16b60c2d5120a4fd3904ce523e8523f', 0);
INSERT INTO events VALUES (70, 'organisations/acat/posts/p2', 16, 'ConsentsVerified', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:01:00Z","clauses":["ACAT-0-read-first","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-M-b","ACAT-M-c","ACAT-COPY-permission","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"nobody_identifiable":true,"revision":2},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d36f6438-1669-5887-8b8b-0e1b5c765942","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p2","to":"consent_verified","type":"ConsentsVerified","v":1,"version":16}' AS BLOB), X'ce1ccb029f0f8053f8fcc1a40ec7ccc12865247911efed2bf1722c40d7019572', 0);
INSERT INTO events VALUES (71, 'organisations/acat/posts/p2', 17, 'ReturnedToReview', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:01Z","data":{},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"50ab9803-e3a4-5dbb-97e7-20154596f82b","role":"author","schema":1,"sd":["aOzHFcTQwRQnsWiehl7nCLVmlMA5aRzuwMCQclWiRgg"],"stream":"organisations/acat/posts/p2","to":"review","type":"ReturnedToReview","v":1,"version":17}' AS BLOB), X'4a768014fe57747827f0c0255457ec6a8e1497549a90374c7d2c2c3c75c8a017', 1);
INSERT INTO events VALUES (72, 'organisations/acat/posts/p2', 18, 'ChecklistAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:01:02Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"plain_language"},{"answer":"yes","item":"values"},{"answer":"yes","item":"ethics_code"},{"answer":"yes","item":"proofread"},{"answer":"yes","item":"image_quality"},{"answer":"yes","item":"facts_checked"},{"answer":"yes","item":"not_personal_opinion"},{"answer":"yes","item":"no_risk_taking"},{"answer":"yes","item":"lawfully_obtained"},{"answer":"yes","item":"service_user_interest"},{"answer":"yes","item":"power_differential"},{"answer":"yes","item":"not_defamatory"},{"answer":"yes","item":"not_discriminatory"},{"answer":"yes","item":"not_voting_influence"},{"answer":"yes","item":"suitable_for_age"}],"revision":2},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"e9064c54-9a34-535f-8e73-ef5d3bd46262","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p2","to":"review","type":"ChecklistAnswered","v":1,"version":18}' AS BLOB), X'4d74fd6b49a75fd80cf779619cfc0ac89cd8c98303abd1024cf3da4f04aa884d', 0);
INSERT INTO events VALUES (73, 'organisations/acat/posts/p2', 19, 'StepApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:01:02Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":2,"step":"team"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"e9064c54-9a34-535f-8e73-ef5d3bd46262","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p2","to":"review","type":"StepApproved","v":1,"version":19}' AS BLOB), X'fe16285b66e6c6c8407365eb6a5ec6bcfeb186fc1044228c9c806309f23eeb2f', 0);
INSERT INTO events VALUES (74, 'organisations/acat/posts/p2', 20, 'ConsentsVerified', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:01:03Z","clauses":["ACAT-0-read-first","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-M-b","ACAT-M-c","ACAT-COPY-permission","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"nobody_identifiable":true,"revision":2},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"bc58dd9e-e3d0-5987-aa35-d1c50d089644","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p2","to":"consent_verified","type":"ConsentsVerified","v":1,"version":20}' AS BLOB), X'db3a86430636b216342c5dc7d6d4bf540adba94c2a5f1780cdb7939d9f8303e8', 0);
INSERT INTO events VALUES (75, 'organisations/acat/posts/p2', 21, 'PostPublished', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:04Z","clauses":["ACAT-0-read-first","ACAT-POC-twitter","ACAT-POC-permission","ACAT-CH-register","ACAT-2.7-pause","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-M-b","ACAT-M-c","ACAT-CONF-internal","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"attestations":["paused"],"digest":"e8bea695cbba6701f57e53da3b4df73eae4d2f1a2ee38e0af09f4e9d5264fb3a","permit":"permit-21","permit_until":"2027-01-11T10:01:04Z","revision":2},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"661651a6-2ac6-5e5d-870f-2ab90b7b8a9f","role":"author","schema":1,"stream":"organisations/acat/posts/p2","to":"published","type":"PostPublished","v":1,"version":21}' AS BLOB), X'ba1feacfc4bf33e78a0fd0c0068ec2579739c0b4e3d212a7850d8f93c4e23450', 0);
INSERT INTO events VALUES (76, 'organisations/acat/posts/p2', 22, 'PublicationFailed', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:05Z","data":{"permit":"permit-21"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"ad6429df-b927-5759-837e-e950d276528f","role":"author","schema":1,"sd":["HsE-7LfKKYSKBnVg6lQ1j3b7merQpqeXfTwfswXzshc"],"stream":"organisations/acat/posts/p2","to":"consent_verified","type":"PublicationFailed","v":1,"version":22}' AS BLOB), X'dccb1180cb1388d4856fd2264767ff26fd3b9b0c9658b18b1c3c3c4c6f0e0837', 1);
INSERT INTO events VALUES (77, 'organisations/acat/posts/p2', 23, 'PostPublished', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:06Z","clauses":["ACAT-0-read-first","ACAT-POC-twitter","ACAT-POC-permission","ACAT-CH-register","ACAT-2.7-pause","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-M-b","ACAT-M-c","ACAT-CONF-internal","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"attestations":["paused"],"digest":"e8bea695cbba6701f57e53da3b4df73eae4d2f1a2ee38e0af09f4e9d5264fb3a","permit":"permit-23","permit_until":"2027-01-11T10:01:06Z","revision":2},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"c88012a9-17b3-5fab-9817-a7fcb173bc69","role":"author","schema":1,"stream":"organisations/acat/posts/p2","to":"published","type":"PostPublished","v":1,"version":23}' AS BLOB), X'df4aabbf866fd8028df599b50f878486e534ddf434a9e5f220e9c9863a14e2d9', 0);
INSERT INTO events VALUES (78, 'organisations/acat/posts/p2', 24, 'PublicationConfirmed', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:07Z","data":{"captured_digest":"e8bea695cbba6701f57e53da3b4df73eae4d2f1a2ee38e0af09f4e9d5264fb3a","permit":"permit-23"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"4a1cf787-44a0-5f28-a67d-69feb622bfa0","role":"author","schema":1,"sd":["fR0OX8dwt2fURhGtbXmF8dpEdlRv1jujrnGs6mADht0"],"stream":"organisations/acat/posts/p2","to":"published","type":"PublicationConfirmed","v":1,"version":24}' AS BLOB), X'7bf1f7b2a98b789c727c349231efcf0b429d3b6888ee9a763bd08cdef8a69fe5', 1);
INSERT INTO events VALUES (79, 'organisations/acat/posts/p2', 25, 'TakedownRecorded', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:08Z","data":{},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a5483a39-2b7e-5856-a31d-e890da538a5a","role":"author","schema":1,"sd":["I0b8Pr9m-GW3Sziw8Nu6tAoxCumHyzkttvCkTyzr2UQ"],"stream":"organisations/acat/posts/p2","to":"published","type":"TakedownRecorded","v":1,"version":25}' AS BLOB), X'c9bb7994d9e97d41290119e09df56a467a9c34cfadff9013f9f90e3ffe40080e', 1);
INSERT INTO events VALUES (80, 'organisations/acat/posts/p2', 26, 'ContentReinstated', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:01:09Z","data":{},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"2de77cc0-32cd-5d17-b6dd-12b4a624ee7f","role":"liaison_trustee","schema":1,"sd":["8yoObEIbRVDr8N3pwHF2mTaqQFTOquIqAmXuxvAC3eg"],"stream":"organisations/acat/posts/p2","to":"published","type":"ContentReinstated","v":1,"version":26}' AS BLOB), X'87dfd176105fcc6dec3fbb6d7f470433a2268da4650ee5cb18f09f2322ff6399', 1);
INSERT INTO events VALUES (81, 'organisations/acat/posts/p2', 27, 'CorrectionIssued', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:10Z","data":{"correction":"organisations/acat/posts/p2-correction"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"2470eab7-6427-5540-b38a-c6d1aaf1dd40","role":"author","schema":1,"sd":["ULHbBzSe9SQmmpgmNRycWaTDYv5N5Gm0zkkBUA9tG6s"],"stream":"organisations/acat/posts/p2","to":"published","type":"CorrectionIssued","v":1,"version":27}' AS BLOB), X'd8e8a0293e9b5477af902fcc39d22a494162e4cf551137c21d7409774c2d5391', 1);
INSERT INTO events VALUES (82, 'organisations/acat/posts/p2-correction', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:10Z","cause":"organisations/acat/posts/p2/events/27","data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","kind":"correction","purpose":"news"},"corrects":"organisations/acat/posts/p2","digest":"1c1028412f70987cd6bdc5b539fc85050e99bbe3c5d275b35e67d63b2804cb6a"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"2470eab7-6427-5540-b38a-c6d1aaf1dd40","role":"system","schema":1,"sd":["vCAC5gzfVk0Smcz5QsalVYomQFZJTGZTFPaVisQ0__g"],"stream":"organisations/acat/posts/p2-correction","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'63000a5cdbb432867abd665bffec7ea8bddc4f4f4b81c3eecb25ec32efeddf92', 1);
INSERT INTO events VALUES (83, 'organisations/acat/posts/p3', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:11Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","kind":"original","purpose":"news"},"digest":"9c29a994c1a853982cca82546ac2455af2a2b911ce0951ff7631daefe2e76815"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1fa2baed-1368-5ef6-92d2-ab3d492074e2","role":"social_lead","schema":1,"sd":["jI6t6pfAMRXAX0GCTfISfB-rhCJmDlj2x1d9_9-np2g"],"stream":"organisations/acat/posts/p3","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'afccece21a8f95c6644ab9c0e2f3596c1c89799d877eae1186762370a4b1f0ba', 1);
INSERT INTO events VALUES (84, 'organisations/acat/posts/p3', 2, 'PostSubmitted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:12Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.4-purpose","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.11-honest","ACAT-2.14-rights","ACAT-2.16-party","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-U18-suitable"],"data":{"attestations":["true_to_knowledge"],"revision":1},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"90b4bddd-ab3e-5f50-baee-5ba4c2060212","role":"author","schema":1,"stream":"organisations/acat/posts/p3","to":"review","type":"PostSubmitted","v":1,"version":2}' AS BLOB), X'e4d7f48678ed85d877cf7eaa2716acf0486d27f3d5a9e7368d091326a4897bcf', 0);
INSERT INTO events VALUES (85, 'organisations/acat/posts/p3', 3, 'PostRejected', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:01:13Z","data":{"clause":"ACAT-2.16-party"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"c8647772-1c81-5fbf-b4a3-d13c027447dc","role":"liaison_trustee","schema":1,"sd":["8LWnd6Ti8OBhP4781R8bb3cr9wQ_yqvHbxo-pSUAd2M"],"stream":"organisations/acat/posts/p3","to":"rejected","type":"PostRejected","v":1,"version":3}' AS BLOB), X'9fcb3ac455926d0aa8306ed5f9b3f23954acf9d93997b3756b30ce6cab262dae', 1);
INSERT INTO events VALUES (86, 'organisations/acat/posts/p4', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:14Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","kind":"original","purpose":"news"},"digest":"c701c4e8d2e89bcfbcaae242a6573ac8e4f692c2c70619484c2d75eec3e0605d"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"94adb8e7-8305-5db9-b628-1b44d9436f5c","role":"social_lead","schema":1,"sd":["LCNmnSDlKmbzTYoGm86OzNQ3l3LOk8e4r-CyxIv85Eg"],"stream":"organisations/acat/posts/p4","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'b4cf417939e21455e71a5fd104f98bbf028786f00b6ee7f7796c13c92edd5f19', 1);
INSERT INTO events VALUES (87, 'organisations/acat/posts/p4', 2, 'PostWithdrawn', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:15Z","data":{},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"53a5942c-16b1-503e-aded-1f6c0353d802","role":"author","schema":1,"sd":["UjO56HmuWW_YGS0YH4ja203YUwDrGS28OPkZ0qwqjjs"],"stream":"organisations/acat/posts/p4","to":"withdrawn","type":"PostWithdrawn","v":1,"version":2}' AS BLOB), X'23c524c8df726af379e1e8b5270cc6b6fd4138feb3fab177981066b535a57e01', 1);
INSERT INTO events VALUES (88, 'organisations/acat/posts/fbd06f9f-1d8b-5d7a-9163-72e2ab982e6f', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:16Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","kind":"original","purpose":"news"},"digest":"567c8b2c3969ce0424b792e7421214f2ef45b3c4abdaa328847d6d8050b8fe7d"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"498bdeb9-8394-5e37-bd4e-1d1de178f9bb","role":"social_lead","schema":1,"sd":["6zqZBuhWpE4XHxMPlszkvdVaTfKowjiD2qDvwGO0Aic"],"stream":"organisations/acat/posts/fbd06f9f-1d8b-5d7a-9163-72e2ab982e6f","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'b9103afa7766ead453118943859bd29c4dbb45d276536af41b796fbe3ef0d013', 1);
INSERT INTO events VALUES (89, 'organisations/acat/people/noa', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:17Z","data":{"kind":"volunteer","line_manager":"organisations/acat/people/lena"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"4fb6797e-518e-58a6-bce6-843ac304e695","role":"admin_manager","schema":1,"sd":["WlGlP6HFTcJgfJoh7DOSEY1_NmZu_3nnyiDUgIkTP-Y"],"stream":"organisations/acat/people/noa","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'8c4ab8f626604d1a88915ed7595fbb2f35f695fdc8265878ae4f4b28ce8490b5', 1);
INSERT INTO events VALUES (90, 'organisations/acat/people/noa', 2, 'RoleAssigned', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:18Z","data":{"role":"committee_member"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"3be86c40-7906-588b-8a81-93fbacbd0e28","role":"admin_manager","schema":1,"stream":"organisations/acat/people/noa","to":"active","type":"RoleAssigned","v":1,"version":2}' AS BLOB), X'364e071c19aae93f5a26e6e3ea440b922a1e2e54c10a64c674c1c790ee8eee29', 0);
INSERT INTO events VALUES (91, 'organisations/acat', 12, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:18Z","cause":"organisations/acat/people/noa/events/2","data":{"person":"organisations/acat/people/noa","role":"committee_member"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"3be86c40-7906-588b-8a81-93fbacbd0e28","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":12}' AS BLOB), X'47915978581f5606117832bde2f8d1f065501c4bdd19726ae627357097db9726', 0);
INSERT INTO events VALUES (92, 'organisations/acat/people/noa', 3, 'ConflictDeclared', CAST('{"actor":"organisations/acat/people/noa","at":"2027-01-11T09:01:20Z","data":{},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"fd6a3e42-a410-5708-b8e7-4514443cccad","role":"author","schema":1,"sd":["Yo2CrMUVRFmhHo9xQvP8RNn54XDzVLcUltH5im7P-as"],"stream":"organisations/acat/people/noa","to":"active","type":"ConflictDeclared","v":1,"version":3}' AS BLOB), X'1f69c03048b10f06eb78070436aee00ad2e3bbdd497c595a918b84f87c82aaad', 1);
INSERT INTO events VALUES (93, 'organisations/acat/people/noa', 4, 'ConflictDeclared', CAST('{"actor":"organisations/acat/people/noa","at":"2027-01-11T09:01:21Z","data":{"about":"organisations/acat/posts/p2"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"2429bcbe-7a90-5519-880d-8c421c1ca074","role":"author","schema":1,"sd":["6wloyk6oPJ5CPQIM-ZppS2LbdXUpuGLgXi6AWqb4rHU"],"stream":"organisations/acat/people/noa","to":"active","type":"ConflictDeclared","v":1,"version":4}' AS BLOB), X'474fbdc8a3e1ed13943df60d4b6b732efb348301a77cf861e70a48fe0eac449e', 1);
INSERT INTO events VALUES (94, 'organisations/acat/people/noa', 5, 'ConnectionDeclared', CAST('{"actor":"organisations/acat/people/noa","at":"2027-01-11T09:01:22Z","data":{"subject":"su-7"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d4d5ea0f-088b-58a6-b05a-e636d7882960","role":"author","schema":1,"sd":["FyM4zZ3S1HOa5w9JpWKTdleahy8MmL0LDhHoWp8rA-Q"],"stream":"organisations/acat/people/noa","to":"active","type":"ConnectionDeclared","v":1,"version":5}' AS BLOB), X'1f9fe9a53d2bb817033db4ab33132f57c81d17bae59331fc394190e601d9565b', 1);
INSERT INTO events VALUES (95, 'organisations/acat/people/noa', 6, 'AdviceAsked', CAST('{"actor":"organisations/acat/people/noa","at":"2027-01-11T09:01:23Z","data":{"advice":"advice-6","kind":"press"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"6433d84f-5764-5dc0-bb4b-406de717501c","role":"author","schema":1,"sd":["mIUGgLeq37UXSpzJ_C7PfmeUsbMh5szXSR3QFpKTqpU"],"stream":"organisations/acat/people/noa","to":"active","type":"AdviceAsked","v":1,"version":6}' AS BLOB), X'1aad64349224bde847411d7ab22af8a366d23ff79db0280aa739a516fc88747f', 1);
INSERT INTO events VALUES (96, 'organisations/acat/people/noa', 7, 'AdviceAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:01:24Z","clauses":["ACAT-RESP-advice"],"data":{"advice":"advice-6"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"825f8977-a4ff-5076-9fb6-06f332a21833","role":"liaison_trustee","schema":1,"sd":["9lJQwg_vqJ8BIA9f3bWtKPbd3R5Bz4bHMlM9CpuJ1nE"],"stream":"organisations/acat/people/noa","to":"active","type":"AdviceAnswered","v":1,"version":7}' AS BLOB), X'9511ec37e49b36d0a3f5c637a95c80b9ba150b5efce669b513daa0b340721807', 1);
INSERT INTO events VALUES (97, 'organisations/acat/people/noa', 8, 'AdviceAsked', CAST('{"actor":"organisations/acat/people/noa","at":"2027-01-11T09:01:25Z","data":{"advice":"advice-8","kind":"content"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d3cafc5a-7543-5d46-ab6a-cd5bb4c03d1e","role":"author","schema":1,"sd":["tx82NOvfI-4raB7-qhDDXLI5Bf9wgC5F4xSy65GLEtQ"],"stream":"organisations/acat/people/noa","to":"active","type":"AdviceAsked","v":1,"version":8}' AS BLOB), X'005663af9b6308e4e3300a32d76ad77f3e7a40abd3ca8f90b316e953c87ca344', 1);
INSERT INTO events VALUES (98, 'organisations/acat/people/noa', 9, 'AccessSuspended', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:26Z","data":{"roles":["committee_member"]},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a41ffc05-a7dc-5076-965c-abb268d0988c","role":"admin_manager","schema":1,"sd":["ZFfg6v-qu752N-gZHds7dH7ShsOKpFYQVid6GT7ZUfY"],"stream":"organisations/acat/people/noa","to":"suspended","type":"AccessSuspended","v":1,"version":9}' AS BLOB), X'3eaf31437790a511eadd876111b3ea992cec717b9ad0c7a967229c9245678d8f', 1);
INSERT INTO events VALUES (99, 'organisations/acat', 13, 'OfficerDismissed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:26Z","cause":"organisations/acat/people/noa/events/9","data":{"person":"organisations/acat/people/noa","role":"committee_member"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a41ffc05-a7dc-5076-965c-abb268d0988c","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerDismissed","v":1,"version":13}' AS BLOB), X'd633e5bcb15cb1ce0b3d88547e47780c981857d86b3ac851c0fd602121c768ca', 0);
INSERT INTO events VALUES (100, 'organisations/acat/people/noa', 10, 'AccessRestored', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:27Z","data":{"roles":["committee_member"]},"from":"suspended","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"e6f08768-2b71-524b-a7a3-c505c876591e","role":"admin_manager","schema":1,"sd":["pBUlAtLdzq1zUuZoCgbdqOaeUJ_Ei8hhMnV9wXkm8cY"],"stream":"organisations/acat/people/noa","to":"active","type":"AccessRestored","v":1,"version":10}' AS BLOB), X'd4946c2e65a9681573c9f574eb51ee83249ea9cfbd7e68500080c4a500be74d2', 1);
INSERT INTO events VALUES (101, 'organisations/acat', 14, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:27Z","cause":"organisations/acat/people/noa/events/10","data":{"person":"organisations/acat/people/noa","role":"committee_member"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"e6f08768-2b71-524b-a7a3-c505c876591e","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":14}' AS BLOB), X'7e88c79dc645feb8452adf595e2de9293bc759e7fcaa8536429cc54f54a27fb9', 0);
INSERT INTO events VALUES (102, 'organisations/acat/people/noa', 11, 'RoleRemoved', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:28Z","data":{"role":"committee_member"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d5c1acf7-383c-55ef-a61c-ef1817635809","role":"admin_manager","schema":1,"stream":"organisations/acat/people/noa","to":"active","type":"RoleRemoved","v":1,"version":11}' AS BLOB), X'ec237b7aecb11d19fb29f07e2eb0893b0bdb6bb5d8bda6dd7fde0817bbfcc2f7', 0);
INSERT INTO events VALUES (103, 'organisations/acat', 15, 'OfficerDismissed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:28Z","cause":"organisations/acat/people/noa/events/11","data":{"person":"organisations/acat/people/noa","role":"committee_member"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d5c1acf7-383c-55ef-a61c-ef1817635809","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerDismissed","v":1,"version":15}' AS BLOB), X'bf17a57c9f74c2df5296dee04a8b1ebc6e4461ee81d06c382206a0e77a5cc7f6', 0);
INSERT INTO events VALUES (104, 'organisations/acat/people/noa', 12, 'RoleAssigned', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:29Z","data":{"role":"staff"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"cab2c5cc-d01a-5f3e-8c09-c6184452175f","role":"admin_manager","schema":1,"stream":"organisations/acat/people/noa","to":"active","type":"RoleAssigned","v":1,"version":12}' AS BLOB), X'03e66620b9e7430cef4cc89f90e60548103a680ca1bd26c14d0e9c7ce3e33d4d', 0);
INSERT INTO events VALUES (105, 'organisations/acat', 16, 'OfficerAppointed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:29Z","cause":"organisations/acat/people/noa/events/12","data":{"person":"organisations/acat/people/noa","role":"staff"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"cab2c5cc-d01a-5f3e-8c09-c6184452175f","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerAppointed","v":1,"version":16}' AS BLOB), X'2722a6b8b9aac931e72c4a4e0cd719f96b7fee312c4c496533c206f2b7237969', 0);
INSERT INTO events VALUES (106, 'organisations/acat/people/noa', 13, 'PersonLeft', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:30Z","data":{"roles":["staff"]},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"bad7cff9-3768-5d2b-af6c-2fc2be4331be","role":"admin_manager","schema":1,"stream":"organisations/acat/people/noa","to":"left","type":"PersonLeft","v":1,"version":13}' AS BLOB), X'af3d077c81d5a7cef9953ad36f6525f4b07c4cce2da1b56e3ab069a729cb6206', 0);
INSERT INTO events VALUES (107, 'organisations/acat', 17, 'OfficerDismissed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:30Z","cause":"organisations/acat/people/noa/events/13","data":{"person":"organisations/acat/people/noa","role":"staff"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"bad7cff9-3768-5d2b-af6c-2fc2be4331be","role":"system","schema":1,"stream":"organisations/acat","to":"active","type":"OfficerDismissed","v":1,"version":17}' AS BLOB), X'9155a14e0d0f745b99d5237bffd69912b53fefaa647a489c5301d7d94acc2701', 0);
INSERT INTO events VALUES (108, 'organisations/acat/people/noa', 14, 'PersonRejoined', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:31Z","data":{},"from":"left","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"47029a9c-a4be-5d73-8940-c7792d34a29c","role":"admin_manager","schema":1,"stream":"organisations/acat/people/noa","to":"active","type":"PersonRejoined","v":1,"version":14}' AS BLOB), X'ba32376326077862a1a41c0b31d92f63a0bf59d375848d052254eff955bdd52f', 0);
INSERT INTO events VALUES (109, 'organisations/acat/channels/twitter', 8, 'PostingPermitted', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:32Z","data":{"person":"organisations/acat/people/eve","post":"organisations/acat/posts/p4","until":"2027-01-20T09:01:31Z"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"e3b91a22-35e2-50be-bd39-99a7c8223b64","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"PostingPermitted","v":1,"version":8}' AS BLOB), X'3211f7289c8f5b2486f6d698955fa23a241d59bfea168700ae536cbf14c2cf45', 0);
INSERT INTO events VALUES (110, 'organisations/acat/channels/twitter', 9, 'GrantProposed', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:33Z","data":{"grant":"grant-9","person":"organisations/acat/people/tom","until":"2027-01-20T09:01:31Z"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1198d2d0-c14a-57a6-897e-4137a7da199c","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"GrantProposed","v":1,"version":9}' AS BLOB), X'59746f23ed763cedd2c7fa305cc3a941986194a5981979336c39648cdadb2e76', 0);
INSERT INTO events VALUES (111, 'organisations/acat/channels/twitter', 10, 'ToolApproved', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:34Z","data":{"tool":"quickpost"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"7fe9d1c3-8fae-5342-b79e-e03e904fe1c7","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"ToolApproved","v":1,"version":10}' AS BLOB), X'a20786ae0d216eec8d6c374b3b28d6fecfed3d2e43d635ada8b72cb8cb0300d8', 0);
INSERT INTO events VALUES (112, 'organisations/acat/channels/twitter', 11, 'ToolApproved', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:35Z","data":{"tool":"slowpost"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d9849f5e-e5d7-5ca7-b97e-2e815ee698a1","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"ToolApproved","v":1,"version":11}' AS BLOB), X'a769837679e3032410f077c7a71b4e9f85ddd7da24b050302c426451090753df', 0);
INSERT INTO events VALUES (113, 'organisations/acat/channels/twitter', 12, 'ToolWithdrawn', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:36Z","data":{"tool":"quickpost"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"49740794-28fe-5493-bdb4-c2aea548b31d","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"ToolWithdrawn","v":1,"version":12}' AS BLOB), X'9f5de391297e5953c0179aa082c5d9e4e491a298d8a4dbd2734253bbeef2c6af', 0);
INSERT INTO events VALUES (114, 'organisations/acat/channels/twitter', 13, 'GrantRevoked', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:37Z","data":{"person":"organisations/acat/people/eve"},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"2d09fcfd-2e39-5270-baec-7aadc2ee0645","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"GrantRevoked","v":1,"version":13}' AS BLOB), X'5b208008e3edbbc319aa42282de6514b0dbf96e45b1d714fc904ea963ce9f033', 0);
INSERT INTO events VALUES (115, 'organisations/acat/channels/twitter', 14, 'RotationRecorded', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:38Z","data":{},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"3d93aecf-334c-5f7c-8afc-b011da4b4aa6","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/twitter","to":"active","type":"RotationRecorded","v":1,"version":14}' AS BLOB), X'f46e554b15f849e954878bd0d9ab88cef9e96e11c5b9a21782c5d62435051f85', 0);
INSERT INTO events VALUES (116, 'organisations/acat/channels/twitter', 15, 'ChannelHeld', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:39Z","data":{},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"0c36fc46-7585-5357-9643-9b0b02e52e58","role":"admin_manager","schema":1,"sd":["Ho6tCxo3JWyr9OyNMz_c48ySTjyBTrDfCLoF8TR527I"],"stream":"organisations/acat/channels/twitter","to":"held","type":"ChannelHeld","v":1,"version":15}' AS BLOB), X'3114778bf6938fce9ac272795d3a98c845e524a056a59e8eb1944ee06bc4d26f', 1);
INSERT INTO events VALUES (117, 'organisations/acat/channels/twitter', 16, 'ChannelReleased', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:01:40Z","data":{},"from":"held","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"ca933387-d3fd-5c7c-9787-5a24b603d82f","role":"liaison_trustee","schema":1,"sd":["weJpDceOfkCxYYYE-HdsP0PzXBFHTcniZPbEvkLuKEo"],"stream":"organisations/acat/channels/twitter","to":"active","type":"ChannelReleased","v":1,"version":16}' AS BLOB), X'd373f0fa98a321fa1df6a1d06318fdeae604ac8ce397fcd28fd486f7a6c9ab27', 1);
INSERT INTO events VALUES (118, 'organisations/acat/channels/facebook', 1, 'ChannelRequested', CAST('{"actor":"organisations/acat/people/ann","at":"2027-01-11T09:01:41Z","data":{"platform":"facebook"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"72965c8d-74e8-5894-979c-ab0137b23c8a","role":"administrator","schema":1,"sd":["9hyawbqa5MVJlDAARHMgNT1yaH5Hmv3euEaDrXv9OVs","JN76PrZBjkIYrREWTIUP79J_JrZ6LHkPI0dpydl4ddk","MxE8AYne4DiWy-Zn-EKZy1h3XWaQjXl3bkiIXn5E8mM","yGfhn1QC5f82ehONLMJgZkYKwoTWzMih-zCqdHF5NR0"],"stream":"organisations/acat/channels/facebook","to":"requested","type":"ChannelRequested","v":1,"version":1}' AS BLOB), X'5f9b3a3093cf3161e98bfd00c945460757f13e4e4d4c2b18a9304141843946e8', 4);
INSERT INTO events VALUES (119, 'organisations/acat/channels/facebook', 2, 'ChannelApproved', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:42Z","data":{"roles":["admin_manager"]},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"c8e3b3c9-883a-5db3-8c45-d17c19548497","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/facebook","to":"requested","type":"ChannelApproved","v":1,"version":2}' AS BLOB), X'8a1cc09114416e8748bf7053f548602eaaaf3e25116d63e0af5ad21ceb613fc6', 0);
INSERT INTO events VALUES (120, 'organisations/acat/channels/facebook', 3, 'ChannelApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:01:43Z","data":{"roles":["liaison_trustee"]},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d176ac92-81e8-5682-8e0f-bd11b26d70ac","role":"liaison_trustee","schema":1,"stream":"organisations/acat/channels/facebook","to":"requested","type":"ChannelApproved","v":1,"version":3}' AS BLOB), X'b240ebf6ddd1dfafcd1cdef41503d2b5fb1ed9d0f5b55b6ff5187b6b691519fb', 0);
INSERT INTO events VALUES (121, 'organisations/acat/channels/facebook', 4, 'ChannelActivated', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:44Z","clauses":["ACAT-2.1-access"],"data":{"login":"organisational","two_factor":true},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"9917ab47-7bac-56b7-a507-ce2febcd3b7e","role":"admin_manager","schema":1,"stream":"organisations/acat/channels/facebook","to":"active","type":"ChannelActivated","v":1,"version":4}' AS BLOB), X'a875c9d1b62ba027e191adbdb00067130be01e7500f2997fcf40f626c2f4f519', 0);
INSERT INTO events VALUES (122, 'organisations/acat/channels/facebook', 5, 'ChannelRetired', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:01:45Z","data":{},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"df14ab4d-6dc9-5f8a-be9e-a986c8898837","role":"admin_manager","schema":1,"sd":["oc6_nKNiWoScZWOJLfGtObzXvf6Pa9e8YSroFkf4RRg"],"stream":"organisations/acat/channels/facebook","to":"retired","type":"ChannelRetired","v":1,"version":5}' AS BLOB), X'6739e4494c9b18efebacf20a33aad95f440ae3574548632fa7fedcb5ae49afcf', 1);
INSERT INTO events VALUES (123, 'organisations/acat/channels/youtube', 1, 'ChannelRequested', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:46Z","data":{"platform":"youtube"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"8cd359d1-2768-534e-80ac-44f6e479eb9c","role":"social_lead","schema":1,"stream":"organisations/acat/channels/youtube","to":"requested","type":"ChannelRequested","v":1,"version":1}' AS BLOB), X'5a00a72e57ca071be05a732a284007d0e96b321d706c5f47fcf13d5c0e8495cf', 0);
INSERT INTO events VALUES (124, 'organisations/acat/channels/youtube', 2, 'ChannelDeclined', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:01:47Z","data":{},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"58c36e4b-724c-5af1-a00a-8880b09eb0b4","role":"liaison_trustee","schema":1,"sd":["U7AcXNTy4Gu7kenD0pQsZ4WShLmwPbca6tM91q_31qo"],"stream":"organisations/acat/channels/youtube","to":"declined","type":"ChannelDeclined","v":1,"version":2}' AS BLOB), X'96bd7a1d82c15b719eb83c76bcf4d77200e5afc8de798e9300310091a5ea2556', 1);
INSERT INTO events VALUES (125, 'organisations/acat/channels/engage', 1, 'ChannelRequested', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:48Z","data":{"platform":"engage"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"407e1229-d3c3-57ed-8d3f-0ae77ef453d7","role":"social_lead","schema":1,"stream":"organisations/acat/channels/engage","to":"requested","type":"ChannelRequested","v":1,"version":1}' AS BLOB), X'784e75712df79126b5745d2168436fa6303f09e83bea643c5862ab6ff2a93211', 0);
INSERT INTO events VALUES (126, 'organisations/acat/consents/c2', 1, 'ConsentRequested', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:49Z","data":{"platforms":["twitter","facebook"],"public":true,"purpose":"news","subject":"s-2","subject_kind":"supporter","wording_version":"2026-01"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d479032c-e411-520e-a40b-88e4f17d284d","role":"social_lead","schema":1,"stream":"organisations/acat/consents/c2","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'1fed521c86bafff0a7bc0269f99446ca1bb6cd0df9576ba2b96116d3573a9aa1', 0);
INSERT INTO events VALUES (127, 'organisations/acat/consents/c2', 2, 'ConsentDeclined', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:50Z","data":{},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"265af70d-417e-5d18-b1b0-71a1e7565cd2","role":"social_lead","schema":1,"stream":"organisations/acat/consents/c2","to":"declined","type":"ConsentDeclined","v":1,"version":2}' AS BLOB), X'd1745db628da0d7d0ba1a4e30e5450b674d3dd201d9fa59deb39aaccbed980e0', 0);
INSERT INTO events VALUES (128, 'organisations/acat/consents/c3', 1, 'ConsentRequested', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:51Z","data":{"age_band":"under_18","asset_digests":["ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"],"platforms":["twitter","facebook"],"public":true,"purpose":"news","subject":"s-3","subject_kind":"supporter","wording_version":"2026-01"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1f16f333-5682-5b24-933c-fc0a0e14cb73","role":"social_lead","schema":1,"stream":"organisations/acat/consents/c3","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'677f91a2dde8bffa04269eaaa8a3ad2a9526eae8d33f33a71aceff3a7a78d009', 0);
INSERT INTO events VALUES (129, 'organisations/acat/consents/c3', 2, 'ConsentRecorded', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:52Z","clauses":["ACAT-2.9-past","ACAT-2.9-current","ACAT-2.9-child","EXT-ICO-record"],"data":{"given_at":"2027-01-11T09:01:51Z","giver_role":"parent","informed":{"capacity_considered":true,"channels":true,"information_sheet_version":"2026-01","purpose":true,"withdrawal_explained":true},"method":"form","platforms":["twitter","facebook"],"public":true,"wording_version":"2026-01"},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"8e3fb8e3-8f1e-51e4-b037-91aef5fdb94c","role":"social_lead","schema":1,"sd":["9LJz9lNA8uqV29QMgOWO6hCdSQ2ZQzaWm7rm51XTEGo","Uf52RVzsEot0tm5fRF1CD19n9x6dqQ4o3OdoMsr_-kM","x7nEjjoSM15ghGxeSoRrRbMYjpQN8pkIbJmJRgqQknQ"],"stream":"organisations/acat/consents/c3","to":"given","type":"ConsentRecorded","v":1,"version":2}' AS BLOB), X'b86de8ca3a796ed23bea3d05ecb462ea458b15fdc3e56d926d640ec7145d8235', 3);
INSERT INTO events VALUES (130, 'organisations/acat/consents/c3', 3, 'EvidenceRejected', CAST('{"actor":"organisations/acat/people/ann","at":"2027-01-11T09:01:54Z","data":{},"from":"given","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"3b6bff3a-47f5-53aa-8342-877a3c3b71bb","role":"administrator","schema":1,"sd":["8M4dop4_fpBGU2Verv9fie_Qo_1EJZGV3DItB9CoTUw"],"stream":"organisations/acat/consents/c3","to":"requested","type":"EvidenceRejected","v":1,"version":3}' AS BLOB), X'754827067519207bf4923cff8bc8be3baf575c3eb2c54eaeb48a7c4141b89fab', 1);
INSERT INTO events VALUES (131, 'organisations/acat/consents/c4', 1, 'ConsentRequested', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:55Z","data":{"material":"image","platforms":["twitter","facebook"],"public":true,"purpose":"news","subject":"g-1","subject_kind":"group","wording_version":"2026-01"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"5339cd8d-1a6d-504d-9f62-c7b543ea79e1","role":"social_lead","schema":1,"stream":"organisations/acat/consents/c4","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'3c6e3e8c18a28b9238fc3cf72499d87a61a8ac918d1e19b7a059351194bdea45', 0);
INSERT INTO events VALUES (132, 'organisations/acat/consents/c4', 2, 'ConsentRecorded', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:56Z","clauses":["ACAT-2.9-past","ACAT-2.9-current","ACAT-2.9-child","EXT-ICO-record"],"data":{"given_at":"2027-01-11T09:01:55Z","giver_role":"representative","informed":{"capacity_considered":true,"channels":true,"information_sheet_version":"2026-01","purpose":true,"withdrawal_explained":true},"method":"form","platforms":["twitter","facebook"],"public":true,"wording_version":"2026-01"},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"199339fc-8239-59b0-8363-492a6e1ae2cd","role":"social_lead","schema":1,"sd":["2uJaCOUaSzkrVQEZacIKu0slrLkVA0CUM83ix6Agcw8","5QEh1x__OpbP0BAqt2f16cY-haTUXgY3k2HHMsjekVg","YwUckcdzM2RUp-Iwm-ESpilmmwI_us2Nnat7KyTEK4M","iF0K6vPOKEBJpl-gdNAxgySr-ujR0f729cvgB_D2A6M"],"stream":"organisations/acat/consents/c4","to":"given","type":"ConsentRecorded","v":1,"version":2}' AS BLOB), X'0dfcfb3271ca2f2de7b0d26e71cd64f3a99411cd7351391c333a62e5baf0a6b8', 4);
INSERT INTO events VALUES (133, 'organisations/acat/consents/c5', 1, 'ConsentRequested', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:57Z","data":{"platforms":["twitter","facebook"],"public":true,"purpose":"news","subject":"s-5","subject_kind":"supporter","wording_version":"2026-01"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a8a605e1-3416-59fe-88a8-042cc18e1bea","role":"social_lead","schema":1,"stream":"organisations/acat/consents/c5","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'c76abffe7caf501a504548015eac071a49a0d24ec890c5a88277597a098d0c13', 0);
INSERT INTO events VALUES (134, 'organisations/acat/consents/c5', 2, 'ConsentRecorded', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:01:58Z","clauses":["ACAT-2.9-past","ACAT-2.9-current","ACAT-2.9-child","EXT-ICO-record"],"data":{"given_at":"2027-01-11T09:01:57Z","giver_role":"self","informed":{"capacity_considered":true,"channels":true,"information_sheet_version":"2026-01","purpose":true,"withdrawal_explained":true},"method":"form","platforms":["twitter","facebook"],"public":true,"wording_version":"2026-01"},"from":"requested","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a3534071-2ce2-58be-ad50-99ee66b2933c","role":"social_lead","schema":1,"sd":["8KKEHSOi9_RASok_zAqPKCw60Q8KqCGvVMOZIPTIZNY","iHfcqQetgYAbX1MYgoH89vJE_owOQYVdId49dSBzOMw"],"stream":"organisations/acat/consents/c5","to":"given","type":"ConsentRecorded","v":1,"version":2}' AS BLOB), X'51d236305ca6d5afd15b2cd080defa284cbf2ac991c1b94dc48c6f3cf087d42a', 2);
INSERT INTO events VALUES (135, 'organisations/acat/consents/c5', 3, 'EvidenceVerified', CAST('{"actor":"organisations/acat/people/ann","at":"2027-01-11T09:01:59Z","clauses":["ACAT-2.9-informed","ACAT-2.9-child","EXT-REVIEW-four-eyes"],"data":{},"from":"given","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"dcc9483f-903a-56ab-94cd-a138a7b70120","role":"administrator","schema":1,"stream":"organisations/acat/consents/c5","to":"verified","type":"EvidenceVerified","v":1,"version":3}' AS BLOB), X'b9ac7ebae6227568422b9cd799e43e04c6b569ae797bf5e8a491ebe437dfde33', 0);
INSERT INTO events VALUES (136, 'organisations/acat/consents/c5', 4, 'ConsentRenewed', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:00Z","data":{"expires_at":"2028-12-11T09:01:59Z","given_at":"2027-01-11T09:01:59Z"},"from":"verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"ef1bf98f-957b-5c1c-8339-9b42963b8bac","role":"social_lead","schema":1,"sd":["W5LeJgvS0KtZ8P1ZhDx7LZBwKSKGxu4u6-ZNQpSlleY"],"stream":"organisations/acat/consents/c5","to":"verified","type":"ConsentRenewed","v":1,"version":4}' AS BLOB), X'aed80905942f7391569065b77d586d9d97b958837e704e71bbc6952ff70462d0', 1);
INSERT INTO events VALUES (137, 'organisations/acat/posts/p5', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:01Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","kind":"original","purpose":"news","subjects":[{"identifiable":true,"kind":"supporter","ref":"s-5"}]},"digest":"ace031d241118409d41c209a6ea685969c1a7f1665d492f12e50d1d7966a779b"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"744eb4c3-8ce5-5a1a-9a52-252f47a11d54","role":"social_lead","schema":1,"sd":["Lg2--PfEiBWtixF7N0umhLzNo9_9ubH5CvXGPOAeTT4","fiT8uXPkh0CVwQh9AwY-H5mvt2aZC0MVF_QWoi0xSOk"],"stream":"organisations/acat/posts/p5","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'f5cf2303ae2dad40fa7a4ad40dcf7516861745092bdeab2f07150959ae608398', 2);
INSERT INTO events VALUES (138, 'organisations/acat/posts/p5', 2, 'PostSubmitted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:02Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.4-purpose","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.11-honest","ACAT-2.14-rights","ACAT-2.16-party","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-U18-suitable"],"data":{"attestations":["true_to_knowledge"],"revision":1},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"6334e65a-5091-544a-b3f9-2b4cea5e7e02","role":"author","schema":1,"stream":"organisations/acat/posts/p5","to":"review","type":"PostSubmitted","v":1,"version":2}' AS BLOB), X'546d6c4b28dc1a78761b69c30c4a56940aec8eebcaf7c21ba20ae74261f416fa', 0);
INSERT INTO events VALUES (139, 'organisations/acat/posts/p5', 3, 'ChecklistAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:03Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"plain_language"},{"answer":"yes","item":"values"},{"answer":"yes","item":"ethics_code"},{"answer":"yes","item":"proofread"},{"answer":"yes","item":"image_quality"},{"answer":"yes","item":"facts_checked"},{"answer":"yes","item":"not_personal_opinion"},{"answer":"yes","item":"no_risk_taking"},{"answer":"yes","item":"lawfully_obtained"},{"answer":"yes","item":"service_user_interest"},{"answer":"yes","item":"power_differential"},{"answer":"yes","item":"not_defamatory"},{"answer":"yes","item":"not_discriminatory"},{"answer":"yes","item":"not_voting_influence"},{"answer":"yes","item":"suitable_for_age"}],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"5866fdde-6599-59ee-805c-8ee8e99fc964","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p5","to":"review","type":"ChecklistAnswered","v":1,"version":3}' AS BLOB), X'f4168f9a5c8f15a71efcb7fd6f089b16cd3a385cfc340579246a073790a1e183', 0);
INSERT INTO events VALUES (140, 'organisations/acat/posts/p5', 4, 'StepApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:03Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":1,"step":"team"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"5866fdde-6599-59ee-805c-8ee8e99fc964","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p5","to":"review","type":"StepApproved","v":1,"version":4}' AS BLOB), X'd92925aca6eb327d012de36da0b4aadc806d4519f7cc185d9899ff88b4f338c0', 0);
INSERT INTO events VALUES (141, 'organisations/acat/posts/p5', 5, 'ConsentsVerified', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:04Z","clauses":["ACAT-0-read-first","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-M-b","ACAT-M-c","ACAT-COPY-permission","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"consents":["organisations/acat/consents/c5"],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"df0149e4-c784-5235-ad8d-392fba51ac61","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p5","to":"consent_verified","type":"ConsentsVerified","v":1,"version":5}' AS BLOB), X'2167d44732b5f7f8fc2a23fa9ebd04302ead206ca9059bdc185b4d8dc810c10f', 0);
INSERT INTO events VALUES (142, 'organisations/acat/consents/c5', 5, 'RelianceRecorded', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:04Z","cause":"organisations/acat/posts/p5/events/5","data":{"post":"organisations/acat/posts/p5"},"from":"verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"df0149e4-c784-5235-ad8d-392fba51ac61","role":"system","schema":1,"stream":"organisations/acat/consents/c5","to":"verified","type":"RelianceRecorded","v":1,"version":5}' AS BLOB), X'0abc30deff1cdf0078472081df7b20e1fb229efb19c3a5c31413fbf5475d7a81', 0);
INSERT INTO events VALUES (143, 'organisations/acat/posts/p5', 6, 'PostPublished', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:05Z","clauses":["ACAT-0-read-first","ACAT-POC-twitter","ACAT-POC-permission","ACAT-CH-register","ACAT-2.7-pause","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-M-b","ACAT-M-c","ACAT-CONF-internal","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"attestations":["paused"],"digest":"ace031d241118409d41c209a6ea685969c1a7f1665d492f12e50d1d7966a779b","permit":"permit-6","permit_until":"2027-01-11T10:02:05Z","revision":1},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"9a1c6f35-e441-524c-bd42-836dddedc884","role":"author","schema":1,"stream":"organisations/acat/posts/p5","to":"published","type":"PostPublished","v":1,"version":6}' AS BLOB), X'cc80a741bc5e6ab29396f94909937630f77068c36db5352287799203e537bd62', 0);
INSERT INTO events VALUES (144, 'organisations/acat/posts/p5', 7, 'PublicationConfirmed', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:06Z","data":{"captured_digest":"ace031d241118409d41c209a6ea685969c1a7f1665d492f12e50d1d7966a779b","permit":"permit-6"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"2134f611-bc48-58ec-b95b-a6ce693e3411","role":"author","schema":1,"sd":["sQOP7sVzRAAOup-kM2AhvezeBr0VlQBVQF5ywiYjOwc"],"stream":"organisations/acat/posts/p5","to":"published","type":"PublicationConfirmed","v":1,"version":7}' AS BLOB), X'857ed01ea3ab5481432c1fcbdc29106d4da7cc3a8000c6a70661c309d93614bb', 1);
INSERT INTO events VALUES (145, 'organisations/acat/posts/p6', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:07Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","kind":"original","purpose":"news","subjects":[{"identifiable":true,"kind":"supporter","ref":"s-5"}]},"digest":"ace031d241118409d41c209a6ea685969c1a7f1665d492f12e50d1d7966a779b"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"502b35b6-5534-5e0e-b277-35e1678cbdd5","role":"social_lead","schema":1,"sd":["KPwBS9rLJuqzB_uQ_L-D3In_IBii8MMagNe11fzuYoo","lkWtB3pEAWFjjnTHIwtvj9n7_LSQXlUcyivydpAU0Dk"],"stream":"organisations/acat/posts/p6","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'd2073bdd8286a2833a6a67146f24b535eba86b31e9a84d6296dde4ad32ebad7e', 2);
INSERT INTO events VALUES (146, 'organisations/acat/posts/p6', 2, 'PostSubmitted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:08Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.4-purpose","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.11-honest","ACAT-2.14-rights","ACAT-2.16-party","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-U18-suitable"],"data":{"attestations":["true_to_knowledge"],"revision":1},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"6220a119-b5cc-532f-aac7-7c60afc288ce","role":"author","schema":1,"stream":"organisations/acat/posts/p6","to":"review","type":"PostSubmitted","v":1,"version":2}' AS BLOB), X'09c794efcfe2d04ce8a55a4b0f3c325d2c50e5bcc1b1e982631c61b0df22798d', 0);
INSERT INTO events VALUES (147, 'organisations/acat/posts/p6', 3, 'ChecklistAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:09Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"plain_language"},{"answer":"yes","item":"values"},{"answer":"yes","item":"ethics_code"},{"answer":"yes","item":"proofread"},{"answer":"yes","item":"image_quality"},{"answer":"yes","item":"facts_checked"},{"answer":"yes","item":"not_personal_opinion"},{"answer":"yes","item":"no_risk_taking"},{"answer":"yes","item":"lawfully_obtained"},{"answer":"yes","item":"service_user_interest"},{"answer":"yes","item":"power_differential"},{"answer":"yes","item":"not_defamatory"},{"answer":"yes","item":"not_discriminatory"},{"answer":"yes","item":"not_voting_influence"},{"answer":"yes","item":"suitable_for_age"}],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"3dfb1a92-2377-52f4-a86a-fb9df53fc595","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p6","to":"review","type":"ChecklistAnswered","v":1,"version":3}' AS BLOB), X'b81f706620cedc613a8bfbbb712e19a7ba0990a8d3137d6191d4a92f222d16e5', 0);
INSERT INTO events VALUES (148, 'organisations/acat/posts/p6', 4, 'StepApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:09Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":1,"step":"team"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"3dfb1a92-2377-52f4-a86a-fb9df53fc595","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p6","to":"review","type":"StepApproved","v":1,"version":4}' AS BLOB), X'e1001ba1efd4343018bda48b582cf638d8202bbabd37afc9080b4dda354ad0e8', 0);
INSERT INTO events VALUES (149, 'organisations/acat/posts/p6', 5, 'ConsentsVerified', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:10Z","clauses":["ACAT-0-read-first","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-M-b","ACAT-M-c","ACAT-COPY-permission","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"consents":["organisations/acat/consents/c5"],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"15640c3d-8243-5909-9e51-1674504ef567","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p6","to":"consent_verified","type":"ConsentsVerified","v":1,"version":5}' AS BLOB), X'cbae9ef4915034b781351b0fe9878f262c917f13885289791998fa128b58ac70', 0);
INSERT INTO events VALUES (150, 'organisations/acat/consents/c5', 6, 'RelianceRecorded', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:10Z","cause":"organisations/acat/posts/p6/events/5","data":{"post":"organisations/acat/posts/p6"},"from":"verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"15640c3d-8243-5909-9e51-1674504ef567","role":"system","schema":1,"stream":"organisations/acat/consents/c5","to":"verified","type":"RelianceRecorded","v":1,"version":6}' AS BLOB), X'a960f3f07986ed4043dc02cd24c1e668d32445f519f4673f8d18d200cff7d1df', 0);
INSERT INTO events VALUES (151, 'organisations/acat/posts/p7', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:11Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","kind":"original","purpose":"news","subjects":[{"identifiable":true,"kind":"supporter","ref":"s-5"}]},"digest":"ace031d241118409d41c209a6ea685969c1a7f1665d492f12e50d1d7966a779b"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"dae0a2cc-f5c6-54bd-a003-d2c8a57143b8","role":"social_lead","schema":1,"sd":["NgKz0OF4iNNIkTRC4-BjWUIfrM0GUm4Z70WSk09l1eA","esRtHLwMygEhBKJv-oCi-AnP8qbW6LpPjWOP0i6BFkQ"],"stream":"organisations/acat/posts/p7","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'726b3bf4559e9b28958417d794832ea16bf6d0a0f33591142f622211d31a0904', 2);
INSERT INTO events VALUES (152, 'organisations/acat/posts/p7', 2, 'PostSubmitted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:12Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.4-purpose","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.11-honest","ACAT-2.14-rights","ACAT-2.16-party","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-U18-suitable"],"data":{"attestations":["true_to_knowledge"],"revision":1},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"72bb1724-2a4d-5699-85e2-35afb6642703","role":"author","schema":1,"stream":"organisations/acat/posts/p7","to":"review","type":"PostSubmitted","v":1,"version":2}' AS BLOB), X'2e644346fe5831aaddac9746c5d3e48218c1092a693a8681fd8ef15ccc9b3a75', 0);
INSERT INTO events VALUES (153, 'organisations/acat/posts/p7', 3, 'ChecklistAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:13Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"plain_language"},{"answer":"yes","item":"values"},{"answer":"yes","item":"ethics_code"},{"answer":"yes","item":"proofread"},{"answer":"yes","item":"image_quality"},{"answer":"yes","item":"facts_checked"},{"answer":"yes","item":"not_personal_opinion"},{"answer":"yes","item":"no_risk_taking"},{"answer":"yes","item":"lawfully_obtained"},{"answer":"yes","item":"service_user_interest"},{"answer":"yes","item":"power_differential"},{"answer":"yes","item":"not_defamatory"},{"answer":"yes","item":"not_discriminatory"},{"answer":"yes","item":"not_voting_influence"},{"answer":"yes","item":"suitable_for_age"}],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"5383117a-5014-5dbb-b503-24d0e5506cc1","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p7","to":"review","type":"ChecklistAnswered","v":1,"version":3}' AS BLOB), X'70084c94c5e9804b27c0ca72c54473a1d87f6f753d57a287a309c2770db2b908', 0);
INSERT INTO events VALUES (154, 'organisations/acat/posts/p7', 4, 'StepApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:13Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":1,"step":"team"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"5383117a-5014-5dbb-b503-24d0e5506cc1","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p7","to":"review","type":"StepApproved","v":1,"version":4}' AS BLOB), X'69bb7f33f6dca4d35c5507727f8b6ef98a81aef2f2931545c822bb81d47d202f', 0);
INSERT INTO events VALUES (155, 'organisations/acat/posts/p7', 5, 'ConsentsVerified', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:14Z","clauses":["ACAT-0-read-first","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-M-b","ACAT-M-c","ACAT-COPY-permission","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"consents":["organisations/acat/consents/c5"],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"f51fb61a-4db1-5ffe-aea3-6e411972c57a","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p7","to":"consent_verified","type":"ConsentsVerified","v":1,"version":5}' AS BLOB), X'5f762644087effcad22dc00966426243acd81b0b30c96c3c8ebfd31b4d92b329', 0);
INSERT INTO events VALUES (156, 'organisations/acat/consents/c5', 7, 'RelianceRecorded', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:14Z","cause":"organisations/acat/posts/p7/events/5","data":{"post":"organisations/acat/posts/p7"},"from":"verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"f51fb61a-4db1-5ffe-aea3-6e411972c57a","role":"system","schema":1,"stream":"organisations/acat/consents/c5","to":"verified","type":"RelianceRecorded","v":1,"version":7}' AS BLOB), X'a256f9681b94748d52aa2e8f32f96644d4d623adff24fda9604631a530f61f03', 0);
INSERT INTO events VALUES (157, 'organisations/acat/posts/p7', 6, 'PostPublished', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:15Z","clauses":["ACAT-0-read-first","ACAT-POC-twitter","ACAT-POC-permission","ACAT-CH-register","ACAT-2.7-pause","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-M-b","ACAT-M-c","ACAT-CONF-internal","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"attestations":["paused"],"digest":"ace031d241118409d41c209a6ea685969c1a7f1665d492f12e50d1d7966a779b","permit":"permit-6","permit_until":"2027-01-11T10:02:15Z","revision":1},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"c3920e79-94a9-55a6-a3d8-24ac1b0e6247","role":"author","schema":1,"stream":"organisations/acat/posts/p7","to":"published","type":"PostPublished","v":1,"version":6}' AS BLOB), X'ae0c1b73471ef5fcfdcb78c9c17457ec8c4f7d1db43f9faf25801faaaa7210e3', 0);
INSERT INTO events VALUES (158, 'organisations/acat/consents/c5', 8, 'ConsentExpired', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:16Z","data":{},"from":"verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"99bfaa98-37c0-5c7f-928e-290cefbb2ce4","role":"social_lead","schema":1,"stream":"organisations/acat/consents/c5","to":"expired","type":"ConsentExpired","v":1,"version":8}' AS BLOB), X'd359c39910a49b98d3434e6f55ec7b09e8bc3568e4db845da448157fa57d7983', 0);
INSERT INTO events VALUES (159, 'organisations/acat/posts/p5', 8, 'TakedownRequired', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:16Z","cause":"organisations/acat/consents/c5/events/8","data":{"cause":"consent_withdrawn","clause":"EXT-ICO-withdraw","consent":"organisations/acat/consents/c5","due_at":"2027-01-12T09:02:16Z","duty":"takedown-8"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"99bfaa98-37c0-5c7f-928e-290cefbb2ce4","role":"system","schema":1,"stream":"organisations/acat/posts/p5","to":"published","type":"TakedownRequired","v":1,"version":8}' AS BLOB), X'8133fe513452e6d4c759105e75d2647f8ff09e79d87eb6eb1fd2c3419d2b0435', 0);
INSERT INTO events VALUES (160, 'organisations/acat/posts/p6', 6, 'ConsentVoided', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:16Z","cause":"organisations/acat/consents/c5/events/8","data":{"consent":"organisations/acat/consents/c5"},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"99bfaa98-37c0-5c7f-928e-290cefbb2ce4","role":"system","schema":1,"stream":"organisations/acat/posts/p6","to":"review","type":"ConsentVoided","v":1,"version":6}' AS BLOB), X'5734ab9ec9e159b24c45e38d2859c05aca07a2287cf6538a6ebe694700e8e0b6', 0);
INSERT INTO events VALUES (161, 'organisations/acat/posts/p7', 7, 'TakedownRequired', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:16Z","cause":"organisations/acat/consents/c5/events/8","data":{"cause":"consent_withdrawn","clause":"EXT-ICO-withdraw","consent":"organisations/acat/consents/c5","due_at":"2027-01-12T09:02:16Z","duty":"takedown-7"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"99bfaa98-37c0-5c7f-928e-290cefbb2ce4","role":"system","schema":1,"stream":"organisations/acat/posts/p7","to":"published","type":"TakedownRequired","v":1,"version":7}' AS BLOB), X'd01fa76d45f0cc70e58382f2a66e1f788375e7c72ed05db0fb4162f6707aad56', 0);
INSERT INTO events VALUES (162, 'organisations/acat/posts/p7', 8, 'PublicationFailed', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:17Z","data":{"permit":"permit-6"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"24c477d5-b554-55c4-8151-1f2e5f07678e","role":"author","schema":1,"stream":"organisations/acat/posts/p7","to":"consent_verified","type":"PublicationFailed","v":1,"version":8}' AS BLOB), X'7e7a41febf4bfa3da409c98c6986bab712a7b94f9dc902b19ebc5a746d935e1b', 0);
INSERT INTO events VALUES (163, 'organisations/acat/posts/p7', 9, 'ConsentVoided', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:17Z","cause":"organisations/acat/posts/p7/events/8","data":{"consent":"organisations/acat/consents/c5"},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"24c477d5-b554-55c4-8151-1f2e5f07678e","role":"system","schema":1,"stream":"organisations/acat/posts/p7","to":"review","type":"ConsentVoided","v":1,"version":9}' AS BLOB), X'a3c2ed954143596e5ecac37c6a2533f146bdde244f8b08d922e52b7d32b473b6', 0);
INSERT INTO events VALUES (164, 'organisations/acat/objections/s-9', 1, 'ObjectionRecorded', CAST('{"actor":"organisations/acat/people/mia","at":"2027-01-11T09:02:18Z","data":{"platforms":["twitter"]},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"96a6c7ea-58d2-5028-a1c1-cb06fe4ef48e","role":"anyone","schema":1,"sd":["ylOT8zu2CzBMf3CUbev32MYzuPZD1_qvVaco7JxEBBA"],"stream":"organisations/acat/objections/s-9","to":"standing","type":"ObjectionRecorded","v":1,"version":1}' AS BLOB), X'b8f131677e2537c353f8fde9969e3af1ae8797c51645b284dac4f7da10e6a7d1', 1);
INSERT INTO events VALUES (165, 'organisations/acat/objections/s-9', 2, 'ObjectionLifted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:19Z","clauses":["EXT-ICO-withdraw"],"data":{},"from":"standing","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"74a9f3a9-af58-5c4d-ba87-bfa3e385330e","role":"anyone","schema":1,"sd":["ZeHsXEKJmYrnHt-WBqq5RlPIoXjUXCwZnGslP7-OCU8"],"stream":"organisations/acat/objections/s-9","to":"lifted","type":"ObjectionLifted","v":1,"version":2}' AS BLOB), X'd613f78939db7dc5aecf9364b067a9996e62e64beee7e82495655755cbf9c341', 1);
INSERT INTO events VALUES (166, 'organisations/acat/objections/s-9', 3, 'ObjectionRecorded', CAST('{"actor":"organisations/acat/people/mia","at":"2027-01-11T09:02:20Z","data":{},"from":"lifted","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"184ac7f5-0bf0-54db-a303-deb6586f7447","role":"anyone","schema":1,"stream":"organisations/acat/objections/s-9","to":"standing","type":"ObjectionRecorded","v":1,"version":3}' AS BLOB), X'cf4740b28d2afa7d9484b0f2e4372a98b3d912c32e18994402e9af32bbd3aeb6', 0);
INSERT INTO events VALUES (167, 'organisations/acat/posts/p8', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:21Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","kind":"original","purpose":"news"},"digest":"c701c4e8d2e89bcfbcaae242a6573ac8e4f692c2c70619484c2d75eec3e0605d"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"85b04a3a-2aee-5e03-a552-9e75ee3b572a","role":"social_lead","schema":1,"sd":["W02JsuG-K6c0PJry-08l5CJRH6WbJ0KP6Xs4JoRetJ0"],"stream":"organisations/acat/posts/p8","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'2e46c8e1f1cf9964994d4f435dfb67ce06d714e4728c905c6063ca8b55a1aa18', 1);
INSERT INTO events VALUES (168, 'organisations/acat/posts/p8', 2, 'PostSubmitted', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:22Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.4-purpose","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.11-honest","ACAT-2.14-rights","ACAT-2.16-party","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-U18-suitable"],"data":{"attestations":["true_to_knowledge"],"revision":1},"from":"draft","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"e9464dd4-3b30-5910-b517-4a249a5a3ff8","role":"author","schema":1,"stream":"organisations/acat/posts/p8","to":"review","type":"PostSubmitted","v":1,"version":2}' AS BLOB), X'a61e3deafc0d63fcc23581b947567c5d6b91f1c97c626fcf153f3a2e6ca4d42f', 0);
INSERT INTO events VALUES (169, 'organisations/acat/posts/p8', 3, 'ChecklistAnswered', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:23Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"plain_language"},{"answer":"yes","item":"values"},{"answer":"yes","item":"ethics_code"},{"answer":"yes","item":"proofread"},{"answer":"yes","item":"image_quality"},{"answer":"yes","item":"facts_checked"},{"answer":"yes","item":"not_personal_opinion"},{"answer":"yes","item":"no_risk_taking"},{"answer":"yes","item":"lawfully_obtained"},{"answer":"yes","item":"service_user_interest"},{"answer":"yes","item":"power_differential"},{"answer":"yes","item":"not_defamatory"},{"answer":"yes","item":"not_discriminatory"},{"answer":"yes","item":"not_voting_influence"},{"answer":"yes","item":"suitable_for_age"}],"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"198d3167-3f21-5601-9f71-2cf47c11327d","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p8","to":"review","type":"ChecklistAnswered","v":1,"version":3}' AS BLOB), X'56e16ae7f4afdf777da4650bd89561021d5750c207f9b3e11f0528e96fa618ba', 0);
INSERT INTO events VALUES (170, 'organisations/acat/posts/p8', 4, 'StepApproved', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:23Z","clauses":["ACAT-0-read-first","ACAT-CH-purpose","ACAT-CH-twitter","ACAT-2.3-values","ACAT-2.4-purpose","ACAT-2.4-ethics","ACAT-2.6-presentation","ACAT-2.9-label","ACAT-2.10-facts","ACAT-2.10-photos","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-2.16-party","ACAT-M-a","ACAT-LIBEL","ACAT-COPY-permission","ACAT-COPY-credit","ACAT-CONF-internal","ACAT-DISC","ACAT-U18-suitable","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":1,"step":"team"},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"198d3167-3f21-5601-9f71-2cf47c11327d","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p8","to":"review","type":"StepApproved","v":1,"version":4}' AS BLOB), X'5742f63d1729b134967bc69aad1eff080b2f138acd2ab8642deb77a3fa6d07a7', 0);
INSERT INTO events VALUES (171, 'organisations/acat/posts/p8', 5, 'ConsentsVerified', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:24Z","clauses":["ACAT-0-read-first","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-doubt","ACAT-2.14-rights","ACAT-M-b","ACAT-M-c","ACAT-COPY-permission","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"nobody_identifiable":true,"revision":1},"from":"review","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"50dc3633-29df-59e7-b8b5-f53edc2ac948","role":"liaison_trustee","schema":1,"stream":"organisations/acat/posts/p8","to":"consent_verified","type":"ConsentsVerified","v":1,"version":5}' AS BLOB), X'd14d3efb0738802bb39d7a9932b9f6c6d86a00817cbf79428e53d2d6139533bc', 0);
INSERT INTO events VALUES (172, 'organisations/acat/posts/p8', 6, 'PostPublished', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:25Z","clauses":["ACAT-0-read-first","ACAT-POC-twitter","ACAT-POC-permission","ACAT-CH-register","ACAT-2.7-pause","ACAT-2.9-consent","ACAT-2.9-voices","ACAT-2.9-current","ACAT-2.9-informed","ACAT-2.9-child","ACAT-2.12-opinion","ACAT-2.12-doubt","ACAT-M-b","ACAT-M-c","ACAT-CONF-internal","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh"],"data":{"attestations":["paused"],"digest":"c701c4e8d2e89bcfbcaae242a6573ac8e4f692c2c70619484c2d75eec3e0605d","permit":"permit-6","permit_until":"2027-01-11T10:02:25Z","revision":1},"from":"consent_verified","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"ec9a8cff-2694-5954-ae4e-c821fe16e10e","role":"author","schema":1,"stream":"organisations/acat/posts/p8","to":"published","type":"PostPublished","v":1,"version":6}' AS BLOB), X'953188c0fe41a07f3d3fe86dcf7b0e38f67377485a6dff68594fbb7bf9528435', 0);
INSERT INTO events VALUES (173, 'organisations/acat/posts/p8', 7, 'PublicationConfirmed', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:26Z","data":{"captured_digest":"c701c4e8d2e89bcfbcaae242a6573ac8e4f692c2c70619484c2d75eec3e0605d","permit":"permit-6"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"c03d3a08-7ccb-5f73-a492-1bf566d071b7","role":"author","schema":1,"sd":["WXeYvp4vb_YcCVLUITkIP1tDLFHsS7dCCED_NxVU6wQ"],"stream":"organisations/acat/posts/p8","to":"published","type":"PublicationConfirmed","v":1,"version":7}' AS BLOB), X'467dded1582036275aab2efaa48b08144f07487c4adbb83f6933855b163e2c0b', 1);
INSERT INTO events VALUES (174, 'organisations/acat/complaints/k1', 1, 'ComplaintOpened', CAST('{"actor":"organisations/acat/people/mia","at":"2027-01-11T09:02:28Z","data":{"about":["organisations/acat/posts/p8"],"kind":"channel_post"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"017d79d6-4168-5df2-8acb-cab427741fb6","role":"anyone","schema":1,"sd":["RXGwvy1EzlhTVC06SiEAmByK_SUypKvDBoo_OGpmZa0","W6s-LLBNdcZ7ty0aqyh-wXt2XPGhA8yuhhycbrRrftI"],"stream":"organisations/acat/complaints/k1","to":"received","type":"ComplaintOpened","v":1,"version":1}' AS BLOB), X'5dfe70c803902e503e090ad4b76ad563cd58884da08f75fbad4c920233b505b8', 2);
INSERT INTO events VALUES (175, 'organisations/acat/posts/p8', 8, 'ComplaintLinked', CAST('{"actor":"organisations/acat/people/mia","at":"2027-01-11T09:02:28Z","cause":"organisations/acat/complaints/k1/events/1","data":{"complaint":"organisations/acat/complaints/k1"},"from":"published","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"017d79d6-4168-5df2-8acb-cab427741fb6","role":"system","schema":1,"stream":"organisations/acat/posts/p8","to":"complaint","type":"ComplaintLinked","v":1,"version":8}' AS BLOB), X'711f8c773f0100d250e214b7060e305b8da94bb4a7a518e61f2ad61250fd40f9', 0);
INSERT INTO events VALUES (176, 'organisations/acat/complaints/k2', 1, 'ComplaintOpened', CAST('{"actor":"organisations/acat/people/tess","at":"2027-01-11T09:02:29Z","data":{"about":["organisations/acat/posts/p8"],"anonymous":true,"event_at":"2027-01-11T09:02:28Z","kind":"channel_post"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"c5e7edfe-c189-5706-b696-3b6ae3ecd839","role":"anyone","schema":1,"sd":["HzVr-Okw0EZTInnTHUzhKUrj_Kd9E8uhP7NwcQ_iN6E"],"stream":"organisations/acat/complaints/k2","to":"received","type":"ComplaintOpened","v":1,"version":1}' AS BLOB), X'8ff97e3cf276478406502ebed2746a8c44d2bf7d9ff5ed0639c144c909cf4f28', 1);
INSERT INTO events VALUES (177, 'organisations/acat/posts/p8', 9, 'ComplaintLinked', CAST('{"actor":"organisations/acat/people/tess","at":"2027-01-11T09:02:29Z","cause":"organisations/acat/complaints/k2/events/1","data":{"complaint":"organisations/acat/complaints/k2"},"from":"complaint","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"c5e7edfe-c189-5706-b696-3b6ae3ecd839","role":"system","schema":1,"stream":"organisations/acat/posts/p8","to":"complaint","type":"ComplaintLinked","v":1,"version":9}' AS BLOB), X'6d12c3eb0135b40a01849037d287ee58b17197f5416cdcee2194e1b44a820675', 0);
INSERT INTO events VALUES (178, 'organisations/acat/complaints/k1', 2, 'ComplaintAcknowledged', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:30Z","data":{},"from":"received","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"a6e41329-4313-51c6-a2b0-66fbb101adab","role":"ethics_chair_lay","schema":1,"stream":"organisations/acat/complaints/k1","to":"acknowledged","type":"ComplaintAcknowledged","v":1,"version":2}' AS BLOB), X'039a1b5089dd22b5fa8ad2b3a3f381cd88b99af93c2f9add89d762474872c1a2', 0);
INSERT INTO events VALUES (179, 'organisations/acat/complaints/k2', 2, 'ComplaintAcknowledged', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:31Z","data":{},"from":"received","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"37cecd89-4f11-5cb5-93be-11c83146ccf0","role":"ethics_chair_lay","schema":1,"stream":"organisations/acat/complaints/k2","to":"acknowledged","type":"ComplaintAcknowledged","v":1,"version":2}' AS BLOB), X'52653742f639835232c799eb41fcdba391d87b66a07b7a798c058f3b7456067e', 0);
INSERT INTO events VALUES (180, 'organisations/acat/complaints/k1', 3, 'ComplaintEscalated', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:33Z","data":{"level":1},"from":"acknowledged","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"82aa288e-18ab-5a81-890b-142bb18ca22f","role":"ethics_chair_lay","schema":1,"sd":["jY4SytcNoLQkC9RyPyZMZFgOEorhnhrfsI_589FlZ8g"],"stream":"organisations/acat/complaints/k1","to":"acknowledged","type":"ComplaintEscalated","v":1,"version":3}' AS BLOB), X'37ec83b21563bcfbd1a541b728d82dba8f85d5d7f254a7c7690f6a00a383e9cf', 1);
INSERT INTO events VALUES (181, 'organisations/acat/posts/p8', 10, 'LinkedComplaintMoved', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:33Z","cause":"organisations/acat/complaints/k1/events/3","data":{"complaint":"organisations/acat/complaints/k1","level":1},"from":"complaint","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"82aa288e-18ab-5a81-890b-142bb18ca22f","role":"system","schema":1,"stream":"organisations/acat/posts/p8","to":"escalated","type":"LinkedComplaintMoved","v":1,"version":10}' AS BLOB), X'0d83cc9c0714679b23c4a80236daee47ecebb90bd401fc47903ac1e44461c28c', 0);
INSERT INTO events VALUES (182, 'organisations/acat/complaints/k1', 4, 'ComplaintEscalated', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:34Z","data":{"level":3},"from":"acknowledged","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"cbf9516d-b8be-57e1-a3c9-3bf2dcff80d1","role":"ethics_chair_lay","schema":1,"sd":["v7zHQNEGQ8z_06egiMZ7Kylj-YFLMJ49i0WQgoYkxOk"],"stream":"organisations/acat/complaints/k1","to":"acknowledged","type":"ComplaintEscalated","v":1,"version":4}' AS BLOB), X'64d2d9e3132ba563a0962c29cd98c4339ff9236b9d5fa0e56baaee28161633a9', 1);
INSERT INTO events VALUES (183, 'organisations/acat/posts/p8', 11, 'LinkedComplaintMoved', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:34Z","cause":"organisations/acat/complaints/k1/events/4","data":{"complaint":"organisations/acat/complaints/k1","level":3},"from":"escalated","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"cbf9516d-b8be-57e1-a3c9-3bf2dcff80d1","role":"system","schema":1,"stream":"organisations/acat/posts/p8","to":"escalated","type":"LinkedComplaintMoved","v":1,"version":11}' AS BLOB), X'f3e8a754002b215a3734d779ae5f102c1a0dbcf50ea42743756e77c4bcb60175', 0);
INSERT INTO events VALUES (184, 'organisations/acat/complaints/k1', 5, 'ComplaintDeescalated', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:35Z","data":{"level":0},"from":"acknowledged","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"61d86f5f-dc4b-5d2b-a5dd-0c3f2b211afe","role":"ethics_chair_lay","schema":1,"sd":["nXdstrqAqeaWcX8iiz76aWwHSukLNJSUrAFkeaTQXJ0"],"stream":"organisations/acat/complaints/k1","to":"acknowledged","type":"ComplaintDeescalated","v":1,"version":5}' AS BLOB), X'ee164f037a40920641f42028dc4fb785629f61559ecf2139e0c8b30c5e976afc', 1);
INSERT INTO events VALUES (185, 'organisations/acat/posts/p8', 12, 'LinkedComplaintMoved', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:35Z","cause":"organisations/acat/complaints/k1/events/5","data":{"complaint":"organisations/acat/complaints/k1","level":0},"from":"escalated","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"61d86f5f-dc4b-5d2b-a5dd-0c3f2b211afe","role":"system","schema":1,"stream":"organisations/acat/posts/p8","to":"complaint","type":"LinkedComplaintMoved","v":1,"version":12}' AS BLOB), X'bf672fd3d4760fb1bc03c78a62d4433e4c4eb0b61c4fc3610301bdb71d543e45', 0);
INSERT INTO events VALUES (186, 'organisations/acat/complaints/k2', 3, 'ComplaintEscalated', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:36Z","data":{"level":2},"from":"acknowledged","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"ead2f87c-4486-58c1-8af6-0b54b29e06c8","role":"ethics_chair_lay","schema":1,"sd":["hyuhfAy0TL1bI5beX3fYn7nLDgvjmtiYpG4ELhlfFQo"],"stream":"organisations/acat/complaints/k2","to":"acknowledged","type":"ComplaintEscalated","v":1,"version":3}' AS BLOB), X'369a747577b7f25b1a7982528d86aeecf2266cf32376200d5892a81fff810ed9', 1);
INSERT INTO events VALUES (187, 'organisations/acat/posts/p8', 13, 'LinkedComplaintMoved', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:36Z","cause":"organisations/acat/complaints/k2/events/3","data":{"complaint":"organisations/acat/complaints/k2","level":2},"from":"complaint","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"ead2f87c-4486-58c1-8af6-0b54b29e06c8","role":"system","schema":1,"stream":"organisations/acat/posts/p8","to":"escalated","type":"LinkedComplaintMoved","v":1,"version":13}' AS BLOB), X'e43c985761a1b62cfb6cf03996d16c527c92c7cedd595a233181bf4b7365938c', 0);
INSERT INTO events VALUES (188, 'organisations/acat/complaints/k2', 4, 'ComplaintResolved', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:37Z","data":{},"from":"acknowledged","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"08741a0b-55fc-59cd-aadd-cebe6e518986","role":"ethics_chair_lay","schema":1,"sd":["KKZBye7wVWXb8emGGHMYc8PUrHIRbfd5s4vr5K3fYw0"],"stream":"organisations/acat/complaints/k2","to":"resolved","type":"ComplaintResolved","v":1,"version":4}' AS BLOB), X'a90bb61d0b78fa32829626bee5c21be5b0deabdbfd4a822acabe991460a78ce1', 1);
INSERT INTO events VALUES (189, 'organisations/acat/posts/p8', 14, 'LinkedComplaintClosed', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:37Z","cause":"organisations/acat/complaints/k2/events/4","data":{"complaint":"organisations/acat/complaints/k2"},"from":"escalated","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"08741a0b-55fc-59cd-aadd-cebe6e518986","role":"system","schema":1,"stream":"organisations/acat/posts/p8","to":"complaint","type":"LinkedComplaintClosed","v":1,"version":14}' AS BLOB), X'f1d9b49083d6cdac306e036c332d22c327a1f3a62c1fee1f656709215f750d06', 0);
INSERT INTO events VALUES (190, 'organisations/acat/complaints/k1', 6, 'ComplaintResolved', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:38Z","data":{},"from":"acknowledged","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"b2eb3674-ee4b-5baf-8f6a-e430b262b098","role":"ethics_chair_lay","schema":1,"sd":["-vYcoBBhW5x7-vsSYlsIBKhzvGLKK99YfgaepGVjgRY"],"stream":"organisations/acat/complaints/k1","to":"resolved","type":"ComplaintResolved","v":1,"version":6}' AS BLOB), X'c470055f34e6f791a802b74a977681c8b2acf077f441e62c46b54e6eccbd9c8d', 1);
INSERT INTO events VALUES (191, 'organisations/acat/posts/p8', 15, 'LinkedComplaintClosed', CAST('{"actor":"organisations/acat/people/eve","at":"2027-01-11T09:02:38Z","cause":"organisations/acat/complaints/k1/events/6","data":{"complaint":"organisations/acat/complaints/k1"},"from":"complaint","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"b2eb3674-ee4b-5baf-8f6a-e430b262b098","role":"system","schema":1,"stream":"organisations/acat/posts/p8","to":"resolved","type":"LinkedComplaintClosed","v":1,"version":15}' AS BLOB), X'a3fccbb7415246d90bb4315d0ad6fe16d3edd8ce3217040186579397795b3135', 0);
INSERT INTO events VALUES (192, 'organisations/acat/complaints/k1', 7, 'ComplaintReopened', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:39Z","data":{"level":1},"from":"resolved","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"e424a1fa-0a3f-5641-b2e0-508721c1d292","role":"liaison_trustee","schema":1,"sd":["RXnu8m0jjqTgee_agq-b8_VGRCX3hwvI_i2F_LTmDrI"],"stream":"organisations/acat/complaints/k1","to":"acknowledged","type":"ComplaintReopened","v":1,"version":7}' AS BLOB), X'7061453e11fbf5d87eff95d64ffdf21b85a343b1f7bb45ea05f686263d2059b8', 1);
INSERT INTO events VALUES (193, 'organisations/acat/posts/p8', 16, 'LinkedComplaintReopened', CAST('{"actor":"organisations/acat/people/tom","at":"2027-01-11T09:02:39Z","cause":"organisations/acat/complaints/k1/events/7","data":{"complaint":"organisations/acat/complaints/k1","level":1},"from":"resolved","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"e424a1fa-0a3f-5641-b2e0-508721c1d292","role":"system","schema":1,"stream":"organisations/acat/posts/p8","to":"escalated","type":"LinkedComplaintReopened","v":1,"version":16}' AS BLOB), X'2943d0167e590eecdeb5c0100744c9097d772cb84ff64ea473dd975d89f64bf8', 0);
INSERT INTO events VALUES (194, 'organisations/acat/complaints/k3', 1, 'ComplaintOpened', CAST('{"actor":"organisations/acat/people/mia","at":"2027-01-11T09:02:40Z","data":{"kind":"member_conduct"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"217bc2b0-aa2d-508f-93ac-8678c09b527a","role":"anyone","schema":1,"sd":["MgojVbqIjaN_DJO25GQ0nhHGyeAejBhpUW-8Nb9llp8","pQycYfWcCEeaVhvgGCGwwyJ7zkMDoY9MphC_xSjbbuI"],"stream":"organisations/acat/complaints/k3","to":"received","type":"ComplaintOpened","v":1,"version":1}' AS BLOB), X'4c57e59bc253f270c0b49ce04d4ecdd7630769f622a64855f515d64e29b952aa', 2);
INSERT INTO events VALUES (195, 'organisations/acat/contacts/m1', 1, 'ContactRecorded', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:41Z","data":{"channel":"organisations/acat/channels/twitter","kind":"support_request"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"496e8981-bc7b-5318-a59a-db82bfc7c4da","role":"social_lead","schema":1,"sd":["ahB9TBPBEweYsyg2ayHS52ZIrco7DKb-qHAJVlg0P-M"],"stream":"organisations/acat/contacts/m1","to":"received","type":"ContactRecorded","v":1,"version":1}' AS BLOB), X'061a823afa18180b43e0d2f30b9c849a5a8233205da252e4d5237b601700c7ef', 1);
INSERT INTO events VALUES (196, 'organisations/acat/contacts/m1', 2, 'ContactMovedToPrivate', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:42Z","data":{"route":"phone"},"from":"received","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"fce0021d-47c1-52f9-be86-946f7026e91e","role":"social_lead","schema":1,"stream":"organisations/acat/contacts/m1","to":"moved","type":"ContactMovedToPrivate","v":1,"version":2}' AS BLOB), X'b703fa6ddbb736404afb709fb2aa6aff000e17ba6b4bfc20f8d6b522d6adf32c', 0);
INSERT INTO events VALUES (197, 'organisations/acat/contacts/m1', 3, 'IdentityVerified', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:43Z","data":{"method":"call_back"},"from":"moved","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d17397c0-4e64-5bc6-8636-f131e6e45238","role":"social_lead","schema":1,"stream":"organisations/acat/contacts/m1","to":"moved","type":"IdentityVerified","v":1,"version":3}' AS BLOB), X'c50606cb8eba76efd4261124fe35d37ff4b37747e9f1c1ec2c13c088c48cfb10', 0);
INSERT INTO events VALUES (198, 'organisations/acat/contacts/m1', 4, 'ContactClosed', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:44Z","data":{},"from":"moved","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"d74ce3e5-a2cc-5d90-8f2a-35f1e1c25eee","role":"social_lead","schema":1,"stream":"organisations/acat/contacts/m1","to":"closed","type":"ContactClosed","v":1,"version":4}' AS BLOB), X'f4ee16c4eb6c267d8be10c316afc0ba265db895ca587893fa7369953cdcd0f7b', 0);
INSERT INTO events VALUES (199, 'organisations/acat/contacts/m2', 1, 'ContactRecorded', CAST('{"actor":"organisations/acat/people/lena","at":"2027-01-11T09:02:45Z","data":{"channel":"organisations/acat/channels/twitter","kind":"press"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"752a321b-db1a-5812-9c02-2aed0fdb427c","role":"social_lead","schema":1,"sd":["tWWHlyOQyKPxdwSnIoeQT_2maQ2NMFX8c7AZlpETDRQ"],"stream":"organisations/acat/contacts/m2","to":"received","type":"ContactRecorded","v":1,"version":1}' AS BLOB), X'390ac5aa94956278b8cdef67ddbccafa93f7edd0c4e38718b77dab279b8790c0', 1);
INSERT INTO events VALUES (200, 'organisations/acat/people/website', 1, 'PersonRegistered', CAST('{"actor":"organisations/acat/people/ada","at":"2027-01-11T09:02:46Z","data":{"kind":"service_account"},"from":"absent","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"47a7e0f0-ce2a-59dc-a7ad-3b3012329c21","role":"admin_manager","schema":1,"sd":["RnfeIMXgE7T4FxwLWQ6x-94GuoL0CsasicL5-VpAHwM"],"stream":"organisations/acat/people/website","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'931ad43e80e122ee99279befb7f6f3bbfc67e935c87183cc83528624e5721fb9', 1);
INSERT INTO events VALUES (201, 'organisations/acat/posts/p9', 1, 'PostDrafted', CAST('{"actor":"organisations/acat/people/website","at":"2027-01-11T09:02:47Z","clauses":["ACAT-0-read-first"],"data":{"author":"organisations/acat/people/lena","channel":"organisations/acat/channels/twitter","content":{"aim":"awareness","beneficiary":"people_seeking_help","category":"acat_activity","classification":"public","kind":"original","purpose":"news"},"digest":"37b56e5fd72f61aeb1773dc53b2a4c9245710bd368a8d1c17829d64527a0535d"},"from":"absent","on_behalf_of":"organisations/acat/people/lena","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"0218ecbb-8477-5667-8c14-75508e2e33b7","role":"social_lead","schema":1,"sd":["CM3Hk7KHzvUd1ZuRFemQbYM-XCz12qjc0PfDMazAPA4"],"stream":"organisations/acat/posts/p9","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'7c374ec3847ec73ce8a77c57e44652bb58ae78daed9ef79f107ac3ddfe3ce10d', 1);
INSERT INTO events VALUES (202, 'organisations/acat/posts/p9', 2, 'DoubtRaised', CAST('{"actor":"organisations/acat/people/website","at":"2027-01-11T09:02:48Z","data":{"doubt":"doubt-2","kind":"other"},"from":"draft","on_behalf_of":"organisations/acat/people/lena","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"57707d81-8800-52a8-bc58-f61317cb23dd","role":"anyone","schema":1,"sd":["O2bdP8sCqKsKHqgAR3IjMlUa43L2b5ZfsVdNsgRzRJM","XhY58XIgeMaXWqUwO06KMgRlQOgowsjslxD3NwGoHyA"],"stream":"organisations/acat/posts/p9","to":"draft","type":"DoubtRaised","v":1,"version":2}' AS BLOB), X'07025c8e184c1bc81d09edb902bee3e5a322ec86036d4686ee076f2947784f92', 2);
INSERT INTO events VALUES (203, 'organisations/acat', 18, 'RegulatedPeriodOpened', CAST('{"actor":"organisations/acat/people/tess","at":"2027-01-11T09:02:49Z","data":{},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"fc339e61-96d5-5894-b0bc-8ef36245005b","role":"trustee","schema":1,"sd":["o6MuAIaJ28zyqDubst6nCdNx7FVxIqkwg-T0vTsgLw4"],"stream":"organisations/acat","to":"active","type":"RegulatedPeriodOpened","v":1,"version":18}' AS BLOB), X'3bb16575bde1d0496e275921a15136f11bb4ea393e26093803a9465e453fa667', 1);
INSERT INTO events VALUES (204, 'organisations/acat', 19, 'RegulatedPeriodClosed', CAST('{"actor":"organisations/acat/people/tess","at":"2027-01-11T09:02:51Z","data":{},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"bcca135d-176a-549b-a1b1-e7c102bf4f1b","role":"trustee","schema":1,"stream":"organisations/acat","to":"active","type":"RegulatedPeriodClosed","v":1,"version":19}' AS BLOB), X'00c984bf29f2f0197f7c644669e63d55e8b40376690a50c19368b6ffd5cdcc6a', 0);
INSERT INTO events VALUES (205, 'organisations/acat', 20, 'RegulatedPeriodOpened', CAST('{"actor":"organisations/acat/people/tess","at":"2027-01-11T09:02:52Z","data":{},"from":"active","policy":"2021-10-08","policy_digest":"ad72df1e249e2f0ac385ff7c937586f89ba1217e0a2882f261d3f09dca0aa8d1","request":"1d559c41-f81e-528f-8b77-16c1f4da1d8e","role":"trustee","schema":1,"sd":["PDNQkf5Xxoffc38yY7AX-3nlsKBfOU_9D-7Y78akid4"],"stream":"organisations/acat","to":"active","type":"RegulatedPeriodOpened","v":1,"version":20}' AS BLOB), X'fba10359b1b3961b8bb2869d2da7073be735a72739ab2ad8e596a8597fd7df83', 1);
INSERT INTO events VALUES (206, 'organisations/cleanslate', 1, 'OrganisationRegistered', CAST('{"actor":"organisations/operators/people/root","at":"2027-01-11T09:02:53Z","data":{"time_zone":"Europe/London"},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"9c92a04b-f50f-5376-bc31-9d8db9047f5f","role":"anyone","schema":1,"sd":["KALRnISVvqnyBXn969FV1GCKLzlmvxsQPv4oiEAGfG4"],"stream":"organisations/cleanslate","to":"active","type":"OrganisationRegistered","v":1,"version":1}' AS BLOB), X'a7d06ff5d37800dd136a7ef9dd7131b8a1ce755205a852a4c08572751ee764db', 1);
INSERT INTO events VALUES (207, 'organisations/cleanslate/policies/1.0', 1, 'PolicyDrafted', CAST('{"actor":"organisations/cleanslate/services/duecourse","at":"2027-01-11T09:02:53Z","data":{"digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4"},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"5f884a57-fadd-5253-95b0-e55fee8ef995","role":"system","schema":1,"stream":"organisations/cleanslate/policies/1.0","to":"draft","type":"PolicyDrafted","v":1,"version":1}' AS BLOB), X'1d4ab0523683d26c4eae9fe4831f518c9aececa96309dd058b3caad95a4bc924', 0);
INSERT INTO events VALUES (208, 'organisations/cleanslate/policies/1.0', 2, 'PolicyBroughtIntoForce', CAST('{"actor":"organisations/cleanslate/services/duecourse","at":"2027-01-11T09:02:53Z","data":{"by_operator":true,"digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4"},"from":"draft","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"5adc697e-e7a8-581d-a742-863495c75a0d","role":"system","schema":1,"stream":"organisations/cleanslate/policies/1.0","to":"in_force","type":"PolicyBroughtIntoForce","v":1,"version":2}' AS BLOB), X'68591710f0ac4e07e9be1cb7253e10bb07423e3088c0180a40e31cbb98b8cbe8', 0);
INSERT INTO events VALUES (209, 'organisations/cleanslate', 2, 'PolicyTookForce', CAST('{"actor":"organisations/cleanslate/services/duecourse","at":"2027-01-11T09:02:53Z","cause":"organisations/cleanslate/policies/1.0/events/2","data":{"digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","policy_version":"1.0"},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"5adc697e-e7a8-581d-a742-863495c75a0d","role":"system","schema":1,"stream":"organisations/cleanslate","to":"active","type":"PolicyTookForce","v":1,"version":2}' AS BLOB), X'839d4f648e214de6ee46adad3e10c36ba11ff1b9f61dc7eb4855dc0ab5c7fd83', 0);
INSERT INTO events VALUES (210, 'organisations/cleanslate/people/pru', 1, 'PersonRegistered', CAST('{"actor":"organisations/cleanslate/services/duecourse","at":"2027-01-11T09:02:53Z","data":{"kind":"staff","roles":["project_manager"]},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"6cb77ab6-d9c8-504b-af14-1b9044022270","role":"system","schema":1,"sd":["_0cl11WBwQIwVFNSlvPwzsU52GwNS7Hm5XBIeBz8Kpc"],"stream":"organisations/cleanslate/people/pru","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'a4112bd9684e1f1568f82d7bd2ce9d406e09095b653227d6423fc208954fb930', 1);
INSERT INTO events VALUES (211, 'organisations/cleanslate', 3, 'OfficerAppointed', CAST('{"actor":"organisations/cleanslate/services/duecourse","at":"2027-01-11T09:02:53Z","cause":"organisations/cleanslate/people/pru/events/1","data":{"person":"organisations/cleanslate/people/pru","role":"project_manager"},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"6cb77ab6-d9c8-504b-af14-1b9044022270","role":"system","schema":1,"stream":"organisations/cleanslate","to":"active","type":"OfficerAppointed","v":1,"version":3}' AS BLOB), X'48ff1ca9d2f548cfb8364403b657705936412b01f3f73a44d3742584e02e0b04', 0);
INSERT INTO events VALUES (212, 'organisations/cleanslate/people/pru', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/cleanslate/people/pru","at":"2027-01-11T09:02:54Z","data":{"explained":true,"policy_version":"1.0","read_with":["internet-policy"],"signed":true},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"79682083-1531-5a38-bab5-e22d501c5791","role":"author","schema":1,"stream":"organisations/cleanslate/people/pru","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'c7fb8d69ee9bcdd0651344ee7b1f41376190869bc2ea7b98a89a259dd5e642c2', 0);
INSERT INTO events VALUES (213, 'organisations/cleanslate/people/lou', 1, 'PersonRegistered', CAST('{"actor":"organisations/cleanslate/people/pru","at":"2027-01-11T09:02:55Z","data":{"kind":"staff","roles":["line_manager"]},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"8eb868b8-5096-5b68-bfa6-2e4f80be931f","role":"project_manager","schema":1,"sd":["s5YDSRDV16Pa2Tx25Sv5VCY83NOGgLOQv7VXNauIiow"],"stream":"organisations/cleanslate/people/lou","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'cfb06d1961dc9b90187cde70081474cc25f9d825587f2c56a9573fbec4dac20a', 1);
INSERT INTO events VALUES (214, 'organisations/cleanslate', 4, 'OfficerAppointed', CAST('{"actor":"organisations/cleanslate/people/pru","at":"2027-01-11T09:02:55Z","cause":"organisations/cleanslate/people/lou/events/1","data":{"person":"organisations/cleanslate/people/lou","role":"line_manager"},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"8eb868b8-5096-5b68-bfa6-2e4f80be931f","role":"system","schema":1,"stream":"organisations/cleanslate","to":"active","type":"OfficerAppointed","v":1,"version":4}' AS BLOB), X'4440f0f3e9ad07bff9293ab24d583164aedcda850a40165b1d2c8e1dd2e106c5', 0);
INSERT INTO events VALUES (215, 'organisations/cleanslate/people/lou', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/cleanslate/people/lou","at":"2027-01-11T09:02:56Z","data":{"explained":true,"policy_version":"1.0","read_with":["internet-policy"],"signed":true},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"ad9993b4-d559-543e-82e8-67cd1be1d528","role":"author","schema":1,"stream":"organisations/cleanslate/people/lou","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'2fd2dd1f3f23a57b5a26f46d8945ff7932e9ef2b473596ea8208320dd667686e', 0);
INSERT INTO events VALUES (216, 'organisations/cleanslate/people/ivy', 1, 'PersonRegistered', CAST('{"actor":"organisations/cleanslate/people/pru","at":"2027-01-11T09:02:57Z","data":{"kind":"staff","roles":["responsible_manager"]},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"32bd761a-db81-57f1-b3a7-297d357a1ca6","role":"project_manager","schema":1,"sd":["B37i_edwB59GTRqdpRTPlJJoD_aoGtvcmTw3U3CwA0A"],"stream":"organisations/cleanslate/people/ivy","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'0db9ecc1c962b81bfbccd24a91da550a4e106e61b5c05ffea1aca0a227f850c2', 1);
INSERT INTO events VALUES (217, 'organisations/cleanslate', 5, 'OfficerAppointed', CAST('{"actor":"organisations/cleanslate/people/pru","at":"2027-01-11T09:02:57Z","cause":"organisations/cleanslate/people/ivy/events/1","data":{"person":"organisations/cleanslate/people/ivy","role":"responsible_manager"},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"32bd761a-db81-57f1-b3a7-297d357a1ca6","role":"system","schema":1,"stream":"organisations/cleanslate","to":"active","type":"OfficerAppointed","v":1,"version":5}' AS BLOB), X'36000e64908531ffb6d9ea583ac0a7aa2b2dbe0b7398611adca05d8087009891', 0);
INSERT INTO events VALUES (218, 'organisations/cleanslate/people/ivy', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/cleanslate/people/ivy","at":"2027-01-11T09:02:58Z","data":{"explained":true,"policy_version":"1.0","read_with":["internet-policy"],"signed":true},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"e4d159ec-c012-5e89-a286-699113507f93","role":"author","schema":1,"stream":"organisations/cleanslate/people/ivy","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'b72adde339c9b291b17d811352feae2dde287c506a7eccb8b981d71cf917237f', 0);
INSERT INTO events VALUES (219, 'organisations/cleanslate/people/bea', 1, 'PersonRegistered', CAST('{"actor":"organisations/cleanslate/people/pru","at":"2027-01-11T09:02:59Z","data":{"kind":"staff","roles":["board"]},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"2a2d2326-066f-5316-b1e9-9776d98e3da4","role":"project_manager","schema":1,"sd":["3hOGJRk49XOtS_-mN5u7xIIwvRVTtJJ-Ny0SgdkFJ0E"],"stream":"organisations/cleanslate/people/bea","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'a2bbdd6275967f3c6d47f31c7e819608ea563edf489c5eb4df0422a02d611730', 1);
INSERT INTO events VALUES (220, 'organisations/cleanslate', 6, 'OfficerAppointed', CAST('{"actor":"organisations/cleanslate/people/pru","at":"2027-01-11T09:02:59Z","cause":"organisations/cleanslate/people/bea/events/1","data":{"person":"organisations/cleanslate/people/bea","role":"board"},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"2a2d2326-066f-5316-b1e9-9776d98e3da4","role":"system","schema":1,"stream":"organisations/cleanslate","to":"active","type":"OfficerAppointed","v":1,"version":6}' AS BLOB), X'98d2555fffc544b2f06ab24eff76c0d5856c3e2149e1c3d683d03ef3b82fefc0', 0);
INSERT INTO events VALUES (221, 'organisations/cleanslate/people/bea', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/cleanslate/people/bea","at":"2027-01-11T09:03:00Z","data":{"explained":true,"policy_version":"1.0","read_with":["internet-policy"],"signed":true},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"4496b2ad-ee5a-5476-b9ed-9cc05a28d171","role":"author","schema":1,"stream":"organisations/cleanslate/people/bea","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'62b66389d12517ad41ced89f0906dc3709302dcc00532b0a91070348810a49a6', 0);
INSERT INTO events VALUES (222, 'organisations/cleanslate/people/wes', 1, 'PersonRegistered', CAST('{"actor":"organisations/cleanslate/people/pru","at":"2027-01-11T09:03:01Z","data":{"kind":"staff","line_manager":"organisations/cleanslate/people/lou","roles":["authorised_worker"]},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"9cb4c34b-9b3a-53e2-be51-f23f9585c217","role":"project_manager","schema":1,"sd":["aXH1iqzDfH1F1TH5cls0eiv0pUWq0fk9QqydU8r2wQM"],"stream":"organisations/cleanslate/people/wes","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'd69184f62dc9e3650a9940a7241fad79a7fe004f27d805dcc3ac4ce793fb107e', 1);
INSERT INTO events VALUES (223, 'organisations/cleanslate', 7, 'OfficerAppointed', CAST('{"actor":"organisations/cleanslate/people/pru","at":"2027-01-11T09:03:01Z","cause":"organisations/cleanslate/people/wes/events/1","data":{"person":"organisations/cleanslate/people/wes","role":"authorised_worker"},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"9cb4c34b-9b3a-53e2-be51-f23f9585c217","role":"system","schema":1,"stream":"organisations/cleanslate","to":"active","type":"OfficerAppointed","v":1,"version":7}' AS BLOB), X'729104041ceedf9f18d29853b7a06898a8c145b91998b2830d46610cfa6423b2', 0);
INSERT INTO events VALUES (224, 'organisations/cleanslate/people/wes', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/cleanslate/people/wes","at":"2027-01-11T09:03:02Z","data":{"explained":true,"policy_version":"1.0","read_with":["internet-policy"],"signed":true},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"327b6f91-7b71-5a25-8ca7-3f193f14d95b","role":"author","schema":1,"stream":"organisations/cleanslate/people/wes","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'30e63051cecb276ee3932482926f207d45457b57505394a63fba6e45ad4a8f9d', 0);
INSERT INTO events VALUES (225, 'organisations/cleanslate/channels/facebook', 1, 'ChannelRequested', CAST('{"actor":"organisations/cleanslate/people/wes","at":"2027-01-11T09:03:03Z","data":{"platform":"facebook"},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"08855d1e-337d-5656-82c8-14b2b8a6c6a4","role":"authorised_worker","schema":1,"sd":["Pq2WaJQdfxv7O0n46WouPoN5to27T9IXtSyHnn0SlfY","kgOWr7aIpWJYN8pJClOV68qRXbTRwGDIwSMZrOK0kLc","krVQ_2z6doBpnGwy4XSWHnvn5n1uCKcJ7thzfwDX4Ls","v6VfoNYx9OQXRM0IdL06sIuiZP_YEHTYgqkvqORIWqk"],"stream":"organisations/cleanslate/channels/facebook","to":"requested","type":"ChannelRequested","v":1,"version":1}' AS BLOB), X'e9bacbbce3e0774d130450380d3c49ba9792d71d420a9b3573190165e4482d7d', 4);
INSERT INTO events VALUES (226, 'organisations/cleanslate/channels/facebook', 2, 'ChannelApproved', CAST('{"actor":"organisations/cleanslate/people/ivy","at":"2027-01-11T09:03:04Z","data":{"roles":["responsible_manager"]},"from":"requested","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"50baf254-c710-5f92-acfe-f84a8d1c23fa","role":"responsible_manager","schema":1,"stream":"organisations/cleanslate/channels/facebook","to":"requested","type":"ChannelApproved","v":1,"version":2}' AS BLOB), X'f3bac256d02fae63c803a3c55b403bf3f579d1f7c26e255768bf4b39643ea9c0', 0);
INSERT INTO events VALUES (227, 'organisations/cleanslate/channels/facebook', 3, 'ChannelActivated', CAST('{"actor":"organisations/cleanslate/people/ivy","at":"2027-01-11T09:03:05Z","data":{"login":"organisational","two_factor":true},"from":"requested","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"ffc1597b-1dc5-5e9d-b87b-9a8809cd9147","role":"responsible_manager","schema":1,"stream":"organisations/cleanslate/channels/facebook","to":"active","type":"ChannelActivated","v":1,"version":3}' AS BLOB), X'7ff15b9ac8e6ab267327a26093dd3b649f15288877714826c9575e2350b11f6c', 0);
INSERT INTO events VALUES (228, 'organisations/cleanslate/channels/facebook', 4, 'GrantProposed', CAST('{"actor":"organisations/cleanslate/people/ivy","at":"2027-01-11T09:03:06Z","data":{"grant":"grant-4","person":"organisations/cleanslate/people/wes"},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"1c41568e-6f5e-5ff5-83c1-14729ff44d09","role":"responsible_manager","schema":1,"stream":"organisations/cleanslate/channels/facebook","to":"active","type":"GrantProposed","v":1,"version":4}' AS BLOB), X'9e4edc0f929f311fee023915341fdb70769c4377e03f423455ccd4394cde66ba', 0);
INSERT INTO events VALUES (229, 'organisations/cleanslate/channels/facebook', 5, 'GrantApproved', CAST('{"actor":"organisations/cleanslate/people/ivy","at":"2027-01-11T09:03:07Z","data":{"grant":"grant-4","live":true,"roles":["responsible_manager"]},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"d02c72cf-4886-5e32-833f-c26e8e118d10","role":"responsible_manager","schema":1,"stream":"organisations/cleanslate/channels/facebook","to":"active","type":"GrantApproved","v":1,"version":5}' AS BLOB), X'cae410ec5f5099bd9461f45882d78ad0997e73ade1e6731ff86e1fb4d92e127c', 0);
INSERT INTO events VALUES (230, 'organisations/cleanslate/posts/p1', 1, 'PostDrafted', CAST('{"actor":"organisations/cleanslate/people/wes","at":"2027-01-11T09:03:08Z","clauses":["CS-7.5-speak"],"data":{"author":"organisations/cleanslate/people/wes","channel":"organisations/cleanslate/channels/facebook","content":{"campaign":"fair-fares","campaigning":true,"category":"campaigning","classification":"public","interest":"none","kind":"original","purpose":"campaign","subjects":[{"identifiable":true,"kind":"supporter","ref":"s-3","representation":"mention"}]},"digest":"555e96f36b18ee1837aed96a750004fdf7e82a198b76cae77f9e3115856947cb"},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"14561492-5e69-59d6-b1b1-29e94e545a50","role":"authorised_worker","schema":1,"sd":["A0UKjBaUyXsvPmrJfTyHAG2GUHVeAZ5QAd3Qfz60Rok"],"stream":"organisations/cleanslate/posts/p1","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'12c9c911ae8471db07091b0006613e8fa0686b21415600c8574dc70a843badb2', 1);
INSERT INTO events VALUES (231, 'organisations/cleanslate/posts/p1', 2, 'PostSubmitted', CAST('{"actor":"organisations/cleanslate/people/wes","at":"2027-01-11T09:03:09Z","clauses":["CS-4.1-code","CS-4.2-interest","CS-7.3-public","CS-7.3-confidential"],"data":{"attestations":["code_of_conduct"],"revision":1},"from":"draft","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"724bda8a-d0ad-5571-86bf-dc39739359db","role":"author","schema":1,"stream":"organisations/cleanslate/posts/p1","to":"review","type":"PostSubmitted","v":1,"version":2}' AS BLOB), X'f46350df0796b235255cd3fd7a2b43cf9903997e8889953bc5b1e1a3ef500284', 0);
INSERT INTO events VALUES (232, 'organisations/cleanslate', 8, 'CampaignApproved', CAST('{"actor":"organisations/cleanslate/people/bea","at":"2027-01-11T09:03:11Z","data":{"campaign":"fair-fares"},"from":"active","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"0d107e0a-a226-5e27-bedc-c1aec760737c","role":"board","schema":1,"sd":["oarwxwJu6l34RC0ePPkNiIzUt8YvaMZtATgUw4OkNJw"],"stream":"organisations/cleanslate","to":"active","type":"CampaignApproved","v":1,"version":8}' AS BLOB), X'bf9dda3626d26512a0dceec3b4d967e200459efe3d12a9e74fb32d8956d3dc43', 1);
INSERT INTO events VALUES (233, 'organisations/cleanslate/posts/p1', 3, 'ChecklistAnswered', CAST('{"actor":"organisations/cleanslate/people/lou","at":"2027-01-11T09:03:12Z","clauses":["CS-4.1-brand","CS-4.2-legal","CS-4.2-disrepute","CS-4.2-abuse","CS-4.2-party","CS-4.2-campaign","CS-7.3-confidential","CS-7.3-doubt","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"branding"},{"answer":"yes","item":"no_defamation"},{"answer":"yes","item":"no_discrimination"},{"answer":"yes","item":"copyright_respected"},{"answer":"yes","item":"data_protected"},{"answer":"yes","item":"no_disrepute"},{"answer":"yes","item":"no_abuse"}],"revision":1},"from":"review","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"fb560b26-699a-5877-9ecc-81eaf6085a48","role":"line_manager","schema":1,"stream":"organisations/cleanslate/posts/p1","to":"review","type":"ChecklistAnswered","v":1,"version":3}' AS BLOB), X'758941c4dc8d0d7dc901c8fe06b3fc48ac241fca9ad5600e742c97874581ef6a', 0);
INSERT INTO events VALUES (234, 'organisations/cleanslate/posts/p1', 4, 'StepApproved', CAST('{"actor":"organisations/cleanslate/people/lou","at":"2027-01-11T09:03:12Z","clauses":["CS-4.1-brand","CS-4.2-legal","CS-4.2-disrepute","CS-4.2-abuse","CS-4.2-party","CS-4.2-campaign","CS-7.3-confidential","CS-7.3-doubt","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":1,"step":"content"},"from":"review","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"fb560b26-699a-5877-9ecc-81eaf6085a48","role":"line_manager","schema":1,"stream":"organisations/cleanslate/posts/p1","to":"review","type":"StepApproved","v":1,"version":4}' AS BLOB), X'944bb5795e8af6abeba48e069666fe00322709525351b7f54081d5cd06d92d3d', 0);
INSERT INTO events VALUES (235, 'organisations/cleanslate/consents/c1', 1, 'ConsentRequested', CAST('{"actor":"organisations/cleanslate/people/wes","at":"2027-01-11T09:03:13Z","data":{"platforms":["twitter","facebook"],"public":true,"purpose":"news","subject":"s-3","subject_kind":"supporter","wording_version":"2026-01"},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"13354d74-e5cf-5866-9ecf-6d47f16575ca","role":"authorised_worker","schema":1,"stream":"organisations/cleanslate/consents/c1","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'd489b568aa1a45bc418e92126f9a652bc91ac761963ebb54e8c8e5b26086da15', 0);
INSERT INTO events VALUES (236, 'organisations/cleanslate/consents/c1', 2, 'ConsentRecorded', CAST('{"actor":"organisations/cleanslate/people/wes","at":"2027-01-11T09:03:14Z","clauses":["EXT-ICO-record","EXT-CHILD-18"],"data":{"given_at":"2027-01-11T09:03:13Z","giver_role":"self","informed":{"capacity_considered":true,"channels":true,"information_sheet_version":"2026-01","purpose":true,"withdrawal_explained":true},"method":"form","platforms":["twitter","facebook"],"public":true,"wording_version":"2026-01"},"from":"requested","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"c351c0fc-771e-5288-9e60-f335c3482ac1","role":"authorised_worker","schema":1,"sd":["5yOhQE-Lit2BRTCIjAEhLCprzrF09AckRgfzJNDEwdA","PXqioAwlw9sVjoGSMpbV1zN2FM5kEtcjLp6HDgjzmz4"],"stream":"organisations/cleanslate/consents/c1","to":"given","type":"ConsentRecorded","v":1,"version":2}' AS BLOB), X'208c05103ccf538817f2d439b01271f5ef6972d8b582833180d8a06e9a6dc2e2', 2);
INSERT INTO events VALUES (237, 'organisations/cleanslate/consents/c1', 3, 'EvidenceVerified', CAST('{"actor":"organisations/cleanslate/people/lou","at":"2027-01-11T09:03:15Z","clauses":["EXT-REVIEW-four-eyes","EXT-CHILD-18"],"data":{},"from":"given","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"5b4805af-256f-5d0c-b676-41c88879ceed","role":"line_manager","schema":1,"stream":"organisations/cleanslate/consents/c1","to":"verified","type":"EvidenceVerified","v":1,"version":3}' AS BLOB), X'b40ffb940f44f98c998845f1207b3be2d7bb6854c0a8f5d8365d4adaa882f1c9', 0);
INSERT INTO events VALUES (238, 'organisations/cleanslate/posts/p1', 5, 'ConsentsVerified', CAST('{"actor":"organisations/cleanslate/people/lou","at":"2027-01-11T09:03:16Z","clauses":["CS-4.1-permission","CS-7.3-doubt","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh","EXT-CHILD-18"],"data":{"consents":["organisations/cleanslate/consents/c1"],"revision":1},"from":"review","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"28f992af-15d9-5d0a-95cf-a117460517e1","role":"line_manager","schema":1,"stream":"organisations/cleanslate/posts/p1","to":"consent_verified","type":"ConsentsVerified","v":1,"version":5}' AS BLOB), X'23cbc638ddb1e5abadc122304214ef0a5ddbbd94da744b5db813274dba76118c', 0);
INSERT INTO events VALUES (239, 'organisations/cleanslate/consents/c1', 4, 'RelianceRecorded', CAST('{"actor":"organisations/cleanslate/people/lou","at":"2027-01-11T09:03:16Z","cause":"organisations/cleanslate/posts/p1/events/5","data":{"post":"organisations/cleanslate/posts/p1"},"from":"verified","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"28f992af-15d9-5d0a-95cf-a117460517e1","role":"system","schema":1,"stream":"organisations/cleanslate/consents/c1","to":"verified","type":"RelianceRecorded","v":1,"version":4}' AS BLOB), X'e1097bdba0b0c08679e22f277e026b63cf958a4ebfbcee94981790ef724c1d40', 0);
INSERT INTO events VALUES (240, 'organisations/cleanslate/posts/p1', 6, 'PostPublished', CAST('{"actor":"organisations/cleanslate/people/wes","at":"2027-01-11T09:03:17Z","clauses":["CS-4.1-permission","CS-4.2-party","CS-4.2-campaign","CS-7.2-authorised","CS-7.3-confidential","CS-7.3-doubt","CS-7.5-speak","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh","EXT-CHILD-18"],"data":{"digest":"555e96f36b18ee1837aed96a750004fdf7e82a198b76cae77f9e3115856947cb","permit":"permit-6","permit_until":"2027-01-11T10:03:17Z","revision":1},"from":"consent_verified","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"8fdd2b4f-53ef-52d8-b264-c7f813e4e6a6","role":"author","schema":1,"stream":"organisations/cleanslate/posts/p1","to":"published","type":"PostPublished","v":1,"version":6}' AS BLOB), X'85c529f0766b790751541fb471ac68e77e2dee061db8c9fb5e6152f26712cdb3', 0);
INSERT INTO events VALUES (241, 'organisations/cleanslate/posts/p1', 7, 'PublicationConfirmed', CAST('{"actor":"organisations/cleanslate/people/wes","at":"2027-01-11T09:03:18Z","data":{"captured_digest":"555e96f36b18ee1837aed96a750004fdf7e82a198b76cae77f9e3115856947cb","permit":"permit-6"},"from":"published","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"6e2e65bc-86d6-5fd6-b667-0b4812a948b6","role":"author","schema":1,"sd":["yBxEeNOyBN8zo9luZtoHeimE6vvCB3anF2ceCZpy5KA"],"stream":"organisations/cleanslate/posts/p1","to":"published","type":"PublicationConfirmed","v":1,"version":7}' AS BLOB), X'b86a3bf9aff8dcdb50d7cf2d4d9912c2722061ff428951cc6629adc88cb8f401', 1);
INSERT INTO events VALUES (242, 'organisations/cleanslate/complaints/k1', 1, 'ComplaintOpened', CAST('{"actor":"organisations/cleanslate/people/bea","at":"2027-01-11T09:03:19Z","data":{"about":["organisations/cleanslate/posts/p1"],"anonymous":true,"kind":"channel_post"},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"acf5326d-997c-5952-b647-6eadad4b39d1","role":"anyone","schema":1,"sd":["8Pka5tEn3qv1mjoZiZIaVusyctduQ6wr_JLoSH2Js4c"],"stream":"organisations/cleanslate/complaints/k1","to":"received","type":"ComplaintOpened","v":1,"version":1}' AS BLOB), X'167f927896da9f75da837bab5171e05db21a3a8696ab7767e2901abe73eb7ec9', 1);
INSERT INTO events VALUES (243, 'organisations/cleanslate/posts/p1', 8, 'ComplaintLinked', CAST('{"actor":"organisations/cleanslate/people/bea","at":"2027-01-11T09:03:19Z","cause":"organisations/cleanslate/complaints/k1/events/1","data":{"complaint":"organisations/cleanslate/complaints/k1"},"from":"published","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"acf5326d-997c-5952-b647-6eadad4b39d1","role":"system","schema":1,"stream":"organisations/cleanslate/posts/p1","to":"complaint","type":"ComplaintLinked","v":1,"version":8}' AS BLOB), X'9dcc5707908f677cd206b73154cca9f8ab4a2394e43b4e9aa39f13cb0d38f2d8', 0);
INSERT INTO events VALUES (244, 'organisations/cleanslate/posts/p1', 9, 'CorrectionIssued', CAST('{"actor":"organisations/cleanslate/people/wes","at":"2027-01-11T09:03:20Z","data":{"correction":"organisations/cleanslate/posts/p1-correction"},"from":"complaint","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"661f198b-b580-54d9-bea5-56ba9b6479c7","role":"author","schema":1,"sd":["jjipvEHpulq2Kk68xgXSNdWsZBNC-9rnaq9VDmL3ij0"],"stream":"organisations/cleanslate/posts/p1","to":"complaint","type":"CorrectionIssued","v":1,"version":9}' AS BLOB), X'ad16908cf456565cb7c62e8ae783ea4fc8cc4f3c19903b68174e51ae2c006e2d', 1);
INSERT INTO events VALUES (245, 'organisations/cleanslate/posts/p1-correction', 1, 'PostDrafted', CAST('{"actor":"organisations/cleanslate/people/wes","at":"2027-01-11T09:03:20Z","cause":"organisations/cleanslate/posts/p1/events/9","data":{"author":"organisations/cleanslate/people/wes","channel":"organisations/cleanslate/channels/facebook","content":{"campaign":"fair-fares","campaigning":true,"category":"campaigning","classification":"public","interest":"none","kind":"correction","purpose":"campaign","subjects":[{"identifiable":true,"kind":"supporter","ref":"s-3","representation":"mention"}]},"corrects":"organisations/cleanslate/posts/p1","digest":"df7baed6b5b62dcf41a2961575a08f0181ba431ca30cbd3736d9841c42870429"},"from":"absent","policy":"1.0","policy_digest":"990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4","request":"661f198b-b580-54d9-bea5-56ba9b6479c7","role":"system","schema":1,"sd":["yXQBmtm3FZ8zc9qwi6ZC_8EHOZxor38RhHW8qN6rGrc"],"stream":"organisations/cleanslate/posts/p1-correction","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'cbca16960f2202e08ae7f292e29f8d1ba6b6db035502603ede408fbf1fbf3924', 1);
INSERT INTO events VALUES (246, 'organisations/stass', 1, 'OrganisationRegistered', CAST('{"actor":"organisations/operators/people/root","at":"2027-01-11T09:03:21Z","data":{"time_zone":"Europe/London"},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"7ec22816-8bd1-5e78-b18d-123593178e75","role":"anyone","schema":1,"sd":["NxU9kiy13sJA4uEQbd9Y66t9AXeTsL7oKPvZ1yZBa8k"],"stream":"organisations/stass","to":"active","type":"OrganisationRegistered","v":1,"version":1}' AS BLOB), X'8d312747d742783f4fca36e27c8a7a657e0d13c41a249e8ffddf3967722a8fb6', 1);
INSERT INTO events VALUES (247, 'organisations/stass/policies/2015-05', 1, 'PolicyDrafted', CAST('{"actor":"organisations/stass/services/duecourse","at":"2027-01-11T09:03:21Z","data":{"digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912"},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"7910a7e5-469a-5637-a4ca-dcbe735218b9","role":"system","schema":1,"stream":"organisations/stass/policies/2015-05","to":"draft","type":"PolicyDrafted","v":1,"version":1}' AS BLOB), X'8ce8ab80ae9c431edcf88d54f0190f1db603c79f460df46190f41a3b41e891d8', 0);
INSERT INTO events VALUES (248, 'organisations/stass/policies/2015-05', 2, 'PolicyBroughtIntoForce', CAST('{"actor":"organisations/stass/services/duecourse","at":"2027-01-11T09:03:21Z","data":{"by_operator":true,"digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912"},"from":"draft","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"7b6bb47b-d38b-50b8-ae34-10279ea91d8b","role":"system","schema":1,"stream":"organisations/stass/policies/2015-05","to":"in_force","type":"PolicyBroughtIntoForce","v":1,"version":2}' AS BLOB), X'3c980d8975873f5dbcb4165313dfbfb3323c92c50f40d5e3f22c87e5b43037d6', 0);
INSERT INTO events VALUES (249, 'organisations/stass', 2, 'PolicyTookForce', CAST('{"actor":"organisations/stass/services/duecourse","at":"2027-01-11T09:03:21Z","cause":"organisations/stass/policies/2015-05/events/2","data":{"digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","policy_version":"2015-05"},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"7b6bb47b-d38b-50b8-ae34-10279ea91d8b","role":"system","schema":1,"stream":"organisations/stass","to":"active","type":"PolicyTookForce","v":1,"version":2}' AS BLOB), X'0d7e064213bcc3a5204d1bc57ba1e278767fc185d7573f234fefd8e8d91e4186', 0);
INSERT INTO events VALUES (250, 'organisations/stass/people/dee', 1, 'PersonRegistered', CAST('{"actor":"organisations/stass/services/duecourse","at":"2027-01-11T09:03:21Z","data":{"kind":"staff","roles":["director"]},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"db88c2ec-17c9-5065-b970-427d7bdeb4fa","role":"system","schema":1,"sd":["F_y72KDqMCBNMtUefaGEakdWWCdigxgku7sXppuSbb4"],"stream":"organisations/stass/people/dee","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'23f5b6e722f9f904d102150bbb5192b93e3ec3da9dd25645de6d9a03d0b97079', 1);
INSERT INTO events VALUES (251, 'organisations/stass', 3, 'OfficerAppointed', CAST('{"actor":"organisations/stass/services/duecourse","at":"2027-01-11T09:03:21Z","cause":"organisations/stass/people/dee/events/1","data":{"person":"organisations/stass/people/dee","role":"director"},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"db88c2ec-17c9-5065-b970-427d7bdeb4fa","role":"system","schema":1,"stream":"organisations/stass","to":"active","type":"OfficerAppointed","v":1,"version":3}' AS BLOB), X'89870c6a6f88dd91a3287b55c9e01208d6830e9161b92ed9ba59dd5ca5df7c35', 0);
INSERT INTO events VALUES (252, 'organisations/stass/people/dee', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/stass/people/dee","at":"2027-01-11T09:03:22Z","data":{"explained":true,"policy_version":"2015-05","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"953c7223-557d-5967-aa84-bac966d8872b","role":"author","schema":1,"stream":"organisations/stass/people/dee","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'813415e3557c732e2e317a32e0fd33e272d345a15f7dedb3d0c653c524d0cb30', 0);
INSERT INTO events VALUES (253, 'organisations/stass/people/lin', 1, 'PersonRegistered', CAST('{"actor":"organisations/stass/people/dee","at":"2027-01-11T09:03:23Z","data":{"kind":"staff","roles":["line_manager"]},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"c198b777-3556-5b73-bc3e-29b0ce90469a","role":"director","schema":1,"sd":["5v47JTQlSWTKkGn-B8_uyjSYr5N-eSv2Rul3kOcDxkc"],"stream":"organisations/stass/people/lin","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'b9829348085ec818f06f484fede327a99d861485deb627c6ffcba517369bc2fc', 1);
INSERT INTO events VALUES (254, 'organisations/stass', 4, 'OfficerAppointed', CAST('{"actor":"organisations/stass/people/dee","at":"2027-01-11T09:03:23Z","cause":"organisations/stass/people/lin/events/1","data":{"person":"organisations/stass/people/lin","role":"line_manager"},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"c198b777-3556-5b73-bc3e-29b0ce90469a","role":"system","schema":1,"stream":"organisations/stass","to":"active","type":"OfficerAppointed","v":1,"version":4}' AS BLOB), X'df796bd78c24c91b7e02bb273546c04dc66e262a1424f3f7b8d7a43a278206b4', 0);
INSERT INTO events VALUES (255, 'organisations/stass/people/lin', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:24Z","data":{"explained":true,"policy_version":"2015-05","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"d9e04c26-5d11-5343-b3c0-ebb11d8c67d8","role":"author","schema":1,"stream":"organisations/stass/people/lin","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'9c5515026478619c0ae73edc69cc8a2ccf6ca887abf4f4520222df10ccd720d0', 0);
INSERT INTO events VALUES (256, 'organisations/stass/people/bo', 1, 'PersonRegistered', CAST('{"actor":"organisations/stass/people/dee","at":"2027-01-11T09:03:25Z","data":{"kind":"staff","roles":["board"]},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"c831ab31-4b0c-5a1b-a8cc-8bfa6f5d030e","role":"director","schema":1,"sd":["4rZX8Y69EV0jkafWCLjcwOXg3gh1jGdNHrX6DKa3PCo"],"stream":"organisations/stass/people/bo","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'71240fc3a4c9aec0a27d46cec536c8d3e2051e104a925dd193ba48447cc40253', 1);
INSERT INTO events VALUES (257, 'organisations/stass', 5, 'OfficerAppointed', CAST('{"actor":"organisations/stass/people/dee","at":"2027-01-11T09:03:25Z","cause":"organisations/stass/people/bo/events/1","data":{"person":"organisations/stass/people/bo","role":"board"},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"c831ab31-4b0c-5a1b-a8cc-8bfa6f5d030e","role":"system","schema":1,"stream":"organisations/stass","to":"active","type":"OfficerAppointed","v":1,"version":5}' AS BLOB), X'be8359e0e2b9eddeffdd28fb3aa918e2b010513890334cab985682c587b318ba', 0);
INSERT INTO events VALUES (258, 'organisations/stass/people/bo', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/stass/people/bo","at":"2027-01-11T09:03:26Z","data":{"explained":true,"policy_version":"2015-05","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"d8605de7-c696-5356-a0d0-4f3a55b94150","role":"author","schema":1,"stream":"organisations/stass/people/bo","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'2fd2b975eec9641f171efc124811fb776f7b9ed1496c3f29db4e574cdc83c846', 0);
INSERT INTO events VALUES (259, 'organisations/stass/people/sam', 1, 'PersonRegistered', CAST('{"actor":"organisations/stass/people/dee","at":"2027-01-11T09:03:27Z","data":{"kind":"staff","line_manager":"organisations/stass/people/lin","roles":["user"]},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"974ee33e-c8a1-5688-b002-e98517486f16","role":"director","schema":1,"sd":["g4xbebwZLZ6dWwJPJJvpir8WvJNrC-7BcS_zFWShJj0"],"stream":"organisations/stass/people/sam","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'5c33e5d6b565fb21e7fad3f39e65773a702512ddd68a8e9a89e952163175b7e7', 1);
INSERT INTO events VALUES (260, 'organisations/stass', 6, 'OfficerAppointed', CAST('{"actor":"organisations/stass/people/dee","at":"2027-01-11T09:03:27Z","cause":"organisations/stass/people/sam/events/1","data":{"person":"organisations/stass/people/sam","role":"user"},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"974ee33e-c8a1-5688-b002-e98517486f16","role":"system","schema":1,"stream":"organisations/stass","to":"active","type":"OfficerAppointed","v":1,"version":6}' AS BLOB), X'fd4f1995a91a3b5c29cc154675b8a7a97eefd00ee41e86b1bbb5c60771219d17', 0);
INSERT INTO events VALUES (261, 'organisations/stass/people/sam', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/stass/people/sam","at":"2027-01-11T09:03:28Z","data":{"explained":true,"policy_version":"2015-05","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"34c4db13-4a02-5535-a675-dbf5c94b9bf7","role":"author","schema":1,"stream":"organisations/stass/people/sam","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'27a93b49b86ccc605d51a91d8be2459b0ac1d53b9ce244d760d80ea8be42fa62', 0);
INSERT INTO events VALUES (262, 'organisations/stass/channels/facebook', 1, 'ChannelRequested', CAST('{"actor":"organisations/stass/people/sam","at":"2027-01-11T09:03:29Z","data":{"platform":"facebook"},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"79ff2df5-7161-5a9c-b4d9-744c8ff1cd27","role":"user","schema":1,"sd":["EurXJEvP7s_dzWUwCe6XcZMytYs_74-wO86kSmZXV4g","cs_o7Nuu0OuvUnZL-WJvXtyLT7XqHiL_vFQa0LjT2bM","jYXHZX_KiEgET94vhYnxQz_xVHsS-E26-4kIOh2XtOE","w1QIjDr5Z-ChvLdYMlPxGR7ThxnH_JUgiz4mHJlJjo8"],"stream":"organisations/stass/channels/facebook","to":"requested","type":"ChannelRequested","v":1,"version":1}' AS BLOB), X'6c7453bc8014887ab3b68bdf2c937c03308009b251f0a3379ae00689857c5b75', 4);
INSERT INTO events VALUES (263, 'organisations/stass/channels/facebook', 2, 'ChannelApproved', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:30Z","data":{"roles":["line_manager"]},"from":"requested","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"24c52acb-26db-5eaf-be39-3ec5cf99b934","role":"line_manager","schema":1,"stream":"organisations/stass/channels/facebook","to":"requested","type":"ChannelApproved","v":1,"version":2}' AS BLOB), X'186176a00633fa6a5ff8047536723fd5a94019f41b2729f88bf447acd3f5e84c', 0);
INSERT INTO events VALUES (264, 'organisations/stass/channels/facebook', 3, 'ChannelActivated', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:31Z","data":{"login":"organisational","two_factor":true},"from":"requested","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"69c781ec-65ab-5321-834c-5f3fccf69b21","role":"line_manager","schema":1,"stream":"organisations/stass/channels/facebook","to":"active","type":"ChannelActivated","v":1,"version":3}' AS BLOB), X'd86b922129cb4b60df30d8cd4161e86f29ada103cba6f6ed04f55c05e3f580e4', 0);
INSERT INTO events VALUES (265, 'organisations/stass/channels/facebook', 4, 'GrantProposed', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:32Z","clauses":["STASS-5.2-authorise"],"data":{"grant":"grant-4","person":"organisations/stass/people/sam"},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"7fa818a9-ddcd-5ff8-af84-7d6f76381dc1","role":"line_manager","schema":1,"stream":"organisations/stass/channels/facebook","to":"active","type":"GrantProposed","v":1,"version":4}' AS BLOB), X'c3ca7a70640d9f400e436e1279b509e7769fc26e8c008d82d51fb1d851e77ca4', 0);
INSERT INTO events VALUES (266, 'organisations/stass/channels/facebook', 5, 'GrantApproved', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:33Z","data":{"grant":"grant-4","live":true,"roles":["line_manager"]},"from":"active","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"b9c0cfc2-fd61-5dae-9702-d2489be9145c","role":"line_manager","schema":1,"stream":"organisations/stass/channels/facebook","to":"active","type":"GrantApproved","v":1,"version":5}' AS BLOB), X'aa3d540971dcd2a47e7e40cd34bb1a36cf7efd7389298538eaad5654c336ac4b', 0);
INSERT INTO events VALUES (267, 'organisations/stass/posts/p1', 1, 'PostDrafted', CAST('{"actor":"organisations/stass/people/sam","at":"2027-01-11T09:03:34Z","clauses":["STASS-ACK-sign"],"data":{"author":"organisations/stass/people/sam","channel":"organisations/stass/channels/facebook","content":{"category":"news","classification":"public","kind":"original","subjects":[{"identifiable":true,"kind":"colleague","ref":"pat","representation":"image"},{"identifiable":true,"kind":"colleague","ref":"kit","representation":"image"}]},"digest":"7d7b321f52e6f106d8a6b7706f69e72dcc69de259f96c22af8267686a5ed5c37"},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"09fb07c6-570d-585d-9b87-1922d873776b","role":"user","schema":1,"sd":["CdvfrmzmWdnXVUc-Ra-M6qYyQ2JemP1pycML3p1maco","dj9hmbRpF21a8_fDOhXmWt-4kuzxJGOr82XQSVcpm28"],"stream":"organisations/stass/posts/p1","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'7417af2dda9f4447e3908cdc23bdce5d59285253d17ad6fd62b4814e6681789b', 2);
INSERT INTO events VALUES (268, 'organisations/stass/posts/p1', 2, 'PostSubmitted', CAST('{"actor":"organisations/stass/people/sam","at":"2027-01-11T09:03:35Z","clauses":["STASS-ACK-sign"],"data":{"revision":1},"from":"draft","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"31c16c14-9d47-5248-865d-3ebd2677bc9a","role":"author","schema":1,"stream":"organisations/stass/posts/p1","to":"review","type":"PostSubmitted","v":1,"version":2}' AS BLOB), X'0e8dc83974b6e9c724e9f77d3514bde4bc5f60a13b4a04d4106827b4ac386e78', 0);
INSERT INTO events VALUES (269, 'organisations/stass/posts/p1', 3, 'ChecklistAnswered', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:36Z","clauses":["STASS-4.2-conduct","STASS-5.2-ethical","STASS-5.3-unsure","STASS-ACK-sign","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"conduct"},{"answer":"yes","item":"lawful_and_ethical"},{"answer":"yes","item":"confidences_kept"},{"answer":"yes","item":"no_disrepute"},{"answer":"yes","item":"nothing_sensitive"}],"revision":1},"from":"review","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"1dcb9ac4-1400-5bef-80bc-981f1de69b29","role":"line_manager","schema":1,"stream":"organisations/stass/posts/p1","to":"review","type":"ChecklistAnswered","v":1,"version":3}' AS BLOB), X'3bd9eee199b323367c65b4b778ce9b4ffef4cb7d839f98ead7a96450c69b4f36', 0);
INSERT INTO events VALUES (270, 'organisations/stass/posts/p1', 4, 'StepApproved', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:36Z","clauses":["STASS-4.2-conduct","STASS-5.2-ethical","STASS-5.3-unsure","STASS-ACK-sign","EXT-REVIEW-four-eyes","EXT-REVIEW-stale"],"data":{"revision":1,"step":"content"},"from":"review","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"1dcb9ac4-1400-5bef-80bc-981f1de69b29","role":"line_manager","schema":1,"stream":"organisations/stass/posts/p1","to":"review","type":"StepApproved","v":1,"version":4}' AS BLOB), X'9704eeba2a6601dafd9fa613be8e19fbe0bd71704a8c442694ed91e72ac6f23d', 0);
INSERT INTO events VALUES (271, 'organisations/stass/consents/c-pat', 1, 'ConsentRequested', CAST('{"actor":"organisations/stass/people/sam","at":"2027-01-11T09:03:37Z","data":{"material":"image","platforms":["twitter","facebook"],"public":true,"purpose":"news","subject":"pat","subject_kind":"colleague","wording_version":"2026-01"},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"8614602f-8dc9-5bda-9ee7-ab9384e7a7c7","role":"user","schema":1,"stream":"organisations/stass/consents/c-pat","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'b053cbd15df731c5f6da6b7102c0fda2c71c3f7f4d444f34306a97b4bd003aac', 0);
INSERT INTO events VALUES (272, 'organisations/stass/consents/c-pat', 2, 'ConsentRecorded', CAST('{"actor":"organisations/stass/people/sam","at":"2027-01-11T09:03:38Z","clauses":["EXT-ICO-record","EXT-CHILD-18"],"data":{"given_at":"2027-01-11T09:03:37Z","giver_role":"self","informed":{"capacity_considered":true,"channels":true,"information_sheet_version":"2026-01","purpose":true,"withdrawal_explained":true},"method":"form","platforms":["twitter","facebook"],"public":true,"wording_version":"2026-01"},"from":"requested","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"732a73d5-0b4f-5d48-9c06-344d96e5b469","role":"user","schema":1,"sd":["W-RwovgwGGckJ4hWMnu-zF38D6TdCr6oTk9CPP41_Qg","hqzu_8dmoZBA0Ecs98csV1adSxW7VmEaNT3v2zLk3i0"],"stream":"organisations/stass/consents/c-pat","to":"given","type":"ConsentRecorded","v":1,"version":2}' AS BLOB), X'4701f9503abdb0776dd8eac8315b294ef44e4e843b440d9c7aed7c4b19c901b9', 2);
INSERT INTO events VALUES (273, 'organisations/stass/consents/c-pat', 3, 'EvidenceVerified', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:39Z","clauses":["EXT-REVIEW-four-eyes","EXT-CHILD-18"],"data":{},"from":"given","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"07623605-27c2-5fc4-b55a-1813361fb4e4","role":"line_manager","schema":1,"stream":"organisations/stass/consents/c-pat","to":"verified","type":"EvidenceVerified","v":1,"version":3}' AS BLOB), X'a2baba2679f0db0150ac4da0487e3346225b362bc8db64b6fce860284b51f470', 0);
INSERT INTO events VALUES (274, 'organisations/stass/consents/c-kit', 1, 'ConsentRequested', CAST('{"actor":"organisations/stass/people/sam","at":"2027-01-11T09:03:40Z","data":{"material":"image","platforms":["twitter","facebook"],"public":true,"purpose":"news","subject":"kit","subject_kind":"colleague","wording_version":"2026-01"},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"f9fdc2b8-3d19-5f0f-a651-bd6104d84a6f","role":"user","schema":1,"stream":"organisations/stass/consents/c-kit","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'95acd4d4cd8ee7b65a6aa44eeceb38a656c46c5c9177817ce5017c1373ed49f2', 0);
INSERT INTO events VALUES (275, 'organisations/stass/consents/c-kit', 2, 'ConsentRecorded', CAST('{"actor":"organisations/stass/people/sam","at":"2027-01-11T09:03:41Z","clauses":["EXT-ICO-record","EXT-CHILD-18"],"data":{"given_at":"2027-01-11T09:03:40Z","giver_role":"self","informed":{"capacity_considered":true,"channels":true,"information_sheet_version":"2026-01","purpose":true,"withdrawal_explained":true},"method":"form","platforms":["twitter","facebook"],"public":true,"wording_version":"2026-01"},"from":"requested","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"9959f0ac-9182-546e-b803-e5a49554284a","role":"user","schema":1,"sd":["B_1GQ_IqDVG7deFpZDvs9vWXtUPXKBV6gmHnXy1gpIc","Iha5vaybale5jScOm9c6zbgIEqh_f5ESFrGmkdHeNUc"],"stream":"organisations/stass/consents/c-kit","to":"given","type":"ConsentRecorded","v":1,"version":2}' AS BLOB), X'af2eb6134cdc9741645174557340c1a555ce03a21aaf255b92a15e18f5c519ef', 2);
INSERT INTO events VALUES (276, 'organisations/stass/consents/c-kit', 3, 'EvidenceVerified', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:42Z","clauses":["EXT-REVIEW-four-eyes","EXT-CHILD-18"],"data":{},"from":"given","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"1e3a1b78-500b-55f0-acbe-d1c23022c598","role":"line_manager","schema":1,"stream":"organisations/stass/consents/c-kit","to":"verified","type":"EvidenceVerified","v":1,"version":3}' AS BLOB), X'087892025311c21fef9d0456743dc04d5cfe4c303c55ccddecb036d6fbf11032', 0);
INSERT INTO events VALUES (277, 'organisations/stass/posts/p1', 5, 'MediaPermitted', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:43Z","clauses":["STASS-5.1-camera"],"data":{"media":"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"},"from":"review","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"51c8ac87-5d9c-5279-b8b6-baa6ed877f77","role":"line_manager","schema":1,"stream":"organisations/stass/posts/p1","to":"review","type":"MediaPermitted","v":1,"version":5}' AS BLOB), X'2a02ce8e9a09471626de608ab19e71b8ae47543c0076ba3edb8d29e2ef4148e2', 0);
INSERT INTO events VALUES (278, 'organisations/stass/posts/p1', 6, 'ConsentsVerified', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:44Z","clauses":["STASS-5.4.1-identify","STASS-5.4.2-permission","STASS-5.4.2-objection","STASS-5.1-camera","STASS-5.3-unsure","STASS-ACK-sign","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh","EXT-CHILD-18"],"data":{"consents":["organisations/stass/consents/c-pat","organisations/stass/consents/c-kit"],"revision":1},"from":"review","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"b5d4bbf7-7d22-5850-9bfb-a55d0c8a78c7","role":"line_manager","schema":1,"stream":"organisations/stass/posts/p1","to":"consent_verified","type":"ConsentsVerified","v":1,"version":6}' AS BLOB), X'6d933d3e4611ec83278f61daf62dbe85123f191992a6898ea256d1534cc34f90', 0);
INSERT INTO events VALUES (279, 'organisations/stass/consents/c-pat', 4, 'RelianceRecorded', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:44Z","cause":"organisations/stass/posts/p1/events/6","data":{"post":"organisations/stass/posts/p1"},"from":"verified","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"b5d4bbf7-7d22-5850-9bfb-a55d0c8a78c7","role":"system","schema":1,"stream":"organisations/stass/consents/c-pat","to":"verified","type":"RelianceRecorded","v":1,"version":4}' AS BLOB), X'ba709f7be0321c65ab2558c5de0132729db85a9a070741b785f57542d21e4c8e', 0);
INSERT INTO events VALUES (280, 'organisations/stass/consents/c-kit', 4, 'RelianceRecorded', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:44Z","cause":"organisations/stass/posts/p1/events/6","data":{"post":"organisations/stass/posts/p1"},"from":"verified","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"b5d4bbf7-7d22-5850-9bfb-a55d0c8a78c7","role":"system","schema":1,"stream":"organisations/stass/consents/c-kit","to":"verified","type":"RelianceRecorded","v":1,"version":4}' AS BLOB), X'618e7b6720fcb7fa16f04d6392e34041f4d35a4d4a587e7a26bd3df1bfc16a3d', 0);
INSERT INTO events VALUES (281, 'organisations/stass/posts/p1', 7, 'PostPublished', CAST('{"actor":"organisations/stass/people/sam","at":"2027-01-11T09:03:45Z","clauses":["STASS-5.4.1-identify","STASS-5.4.2-permission","STASS-5.4.2-objection","STASS-5.1-camera","STASS-5.2-authorise","STASS-5.3-unsure","STASS-ACK-sign","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh","EXT-CHILD-18"],"data":{"deletion_due_at":"2027-01-11T10:03:45Z","digest":"7d7b321f52e6f106d8a6b7706f69e72dcc69de259f96c22af8267686a5ed5c37","permit":"permit-7","permit_until":"2027-01-11T10:03:45Z","revision":1},"from":"consent_verified","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"6486d5c8-62ea-5104-997e-2a3ba0ea2d7d","role":"author","schema":1,"stream":"organisations/stass/posts/p1","to":"published","type":"PostPublished","v":1,"version":7}' AS BLOB), X'4bd0020ef8f3370bf663f21a6fbbeed5574d5e9b3b1e439acb71dab4531b7255', 0);
INSERT INTO events VALUES (282, 'organisations/stass/posts/p1', 8, 'DeletionAttested', CAST('{"actor":"organisations/stass/people/sam","at":"2027-01-11T09:03:46Z","clauses":["STASS-5.1-delete"],"data":{"duty":"deletion-7"},"from":"published","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"ddbf6d36-5139-58e4-9652-ba2a7018bc7d","role":"author","schema":1,"stream":"organisations/stass/posts/p1","to":"published","type":"DeletionAttested","v":1,"version":8}' AS BLOB), X'7c6270c730fea5e0928e1a66c757be4f05a446e2917f102ee02dc8d2dcf6bfa0', 0);
INSERT INTO events VALUES (283, 'organisations/stass/consents/c-kit', 5, 'ConsentWithdrawn', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:47Z","data":{"method":"in_person"},"from":"verified","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"27c9005c-2e13-5e8e-b230-9bb85c0d26a6","role":"anyone","schema":1,"sd":["iXBjMGrFSt55FrgnBILBskE3G4mGgP3G4yqS4fuJVAA"],"stream":"organisations/stass/consents/c-kit","to":"withdrawn","type":"ConsentWithdrawn","v":1,"version":5}' AS BLOB), X'5655faa6c0ec5e14106f119efde9da91293d5d899718165c2dd7ebd9ebbf03c4', 1);
INSERT INTO events VALUES (284, 'organisations/stass/posts/p1', 9, 'TakedownRequired', CAST('{"actor":"organisations/stass/people/lin","at":"2027-01-11T09:03:47Z","cause":"organisations/stass/consents/c-kit/events/5","data":{"cause":"consent_withdrawn","clause":"STASS-5.4.2-remove","consent":"organisations/stass/consents/c-kit","due_at":"2027-01-11T10:03:47Z","duty":"takedown-9"},"from":"published","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"27c9005c-2e13-5e8e-b230-9bb85c0d26a6","role":"system","schema":1,"stream":"organisations/stass/posts/p1","to":"published","type":"TakedownRequired","v":1,"version":9}' AS BLOB), X'4b6ceb0727c04bb7f5508f7e51392fae4a9cd38d946191c637b75eace10d6567', 0);
INSERT INTO events VALUES (285, 'organisations/stass/policies/2027-draft', 1, 'PolicyDrafted', CAST('{"actor":"organisations/stass/people/dee","at":"2027-01-11T09:03:48Z","data":{"digest":"7235c9e85b32b67c446c365697f485f531884123e00b66004d6004af5329c68c"},"from":"absent","policy":"2015-05","policy_digest":"e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912","request":"cf598f13-6bec-53da-a445-94209a49ad4a","role":"director","schema":1,"stream":"organisations/stass/policies/2027-draft","to":"draft","type":"PolicyDrafted","v":1,"version":1}' AS BLOB), X'8627dfa3b04c6e67f050c9cf7324ce7e92932a8eccb241d1e6400c7aae9b33bf', 0);
INSERT INTO events VALUES (286, 'organisations/zrtherapy', 1, 'OrganisationRegistered', CAST('{"actor":"organisations/operators/people/root","at":"2027-01-11T09:03:49Z","data":{"time_zone":"Europe/London"},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"88e14ead-183c-5a2d-b127-3e56cabc88a0","role":"anyone","schema":1,"sd":["9lKPAhc3InKGDnrWI7JRVpI9yv2eEgrmjlMm-ZbSmyQ"],"stream":"organisations/zrtherapy","to":"active","type":"OrganisationRegistered","v":1,"version":1}' AS BLOB), X'd6d27fcb8c5fe4e4361c7b84e5734914e988d3c191e74e6b3712573e763f9be3', 1);
INSERT INTO events VALUES (287, 'organisations/zrtherapy/policies/2019-01-01', 1, 'PolicyDrafted', CAST('{"actor":"organisations/zrtherapy/services/duecourse","at":"2027-01-11T09:03:49Z","data":{"digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340"},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"a554abc9-bf52-55c9-8c69-4e5a1cf8439c","role":"system","schema":1,"stream":"organisations/zrtherapy/policies/2019-01-01","to":"draft","type":"PolicyDrafted","v":1,"version":1}' AS BLOB), X'dce273f015d31701e44d2b221e7df479d2029b0ab40034df5b481a82dfe13df6', 0);
INSERT INTO events VALUES (288, 'organisations/zrtherapy/policies/2019-01-01', 2, 'PolicyBroughtIntoForce', CAST('{"actor":"organisations/zrtherapy/services/duecourse","at":"2027-01-11T09:03:49Z","data":{"by_operator":true,"digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340"},"from":"draft","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"bfe2d350-e3b3-5932-85cc-676fe553f75d","role":"system","schema":1,"stream":"organisations/zrtherapy/policies/2019-01-01","to":"in_force","type":"PolicyBroughtIntoForce","v":1,"version":2}' AS BLOB), X'385fcc15461e63bbf6c330afe65927ccc0b7e257e3fb643e18e518343fe6e7fe', 0);
INSERT INTO events VALUES (289, 'organisations/zrtherapy', 2, 'PolicyTookForce', CAST('{"actor":"organisations/zrtherapy/services/duecourse","at":"2027-01-11T09:03:49Z","cause":"organisations/zrtherapy/policies/2019-01-01/events/2","data":{"digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","policy_version":"2019-01-01"},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"bfe2d350-e3b3-5932-85cc-676fe553f75d","role":"system","schema":1,"stream":"organisations/zrtherapy","to":"active","type":"PolicyTookForce","v":1,"version":2}' AS BLOB), X'5f3810fd8a72ff7d633536ec9699fda805e70105b92233c269bac559e04fc1e0', 0);
INSERT INTO events VALUES (290, 'organisations/zrtherapy/people/zoe', 1, 'PersonRegistered', CAST('{"actor":"organisations/zrtherapy/services/duecourse","at":"2027-01-11T09:03:49Z","data":{"kind":"staff","roles":["owner"]},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"88430ed8-c371-5f45-8ce7-864ffac138ed","role":"system","schema":1,"sd":["z17FsrIunLV7VJhqDcWuL_NWTOLi2BOFym3Y13jldLY"],"stream":"organisations/zrtherapy/people/zoe","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'9ceb859f4b74e07aba3714716b02bf9e94f112b4bce226caac1aea2d6ee9410a', 1);
INSERT INTO events VALUES (291, 'organisations/zrtherapy', 3, 'OfficerAppointed', CAST('{"actor":"organisations/zrtherapy/services/duecourse","at":"2027-01-11T09:03:49Z","cause":"organisations/zrtherapy/people/zoe/events/1","data":{"person":"organisations/zrtherapy/people/zoe","role":"owner"},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"88430ed8-c371-5f45-8ce7-864ffac138ed","role":"system","schema":1,"stream":"organisations/zrtherapy","to":"active","type":"OfficerAppointed","v":1,"version":3}' AS BLOB), X'6f784c32b2ae8229c877f4862b12a3da80bde696a97156fae571f9eb621fce65', 0);
INSERT INTO events VALUES (292, 'organisations/zrtherapy/people/zoe', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:03:50Z","data":{"explained":true,"policy_version":"2019-01-01","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"7d1f1aa5-43d1-5db3-a07b-f67f18937406","role":"author","schema":1,"stream":"organisations/zrtherapy/people/zoe","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'39dd35848cdcaf14c73c2be0d952749b8d2806dec6c1ce0838ba547d9172be3a', 0);
INSERT INTO events VALUES (293, 'organisations/zrtherapy/people/con', 1, 'PersonRegistered', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:03:51Z","data":{"kind":"contractor","roles":["authorised_user"]},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"21b05fee-af2f-5cb9-bb47-ffac9be36803","role":"owner","schema":1,"sd":["OId_1cFa605JhVnRFiyKMzkTKyP0tC0jNTyuPyoJbD0"],"stream":"organisations/zrtherapy/people/con","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'4c6debfeaba19109387823ae791e4a6e704c8fb5ab5a0e8cb226a68fd1bfa01d', 1);
INSERT INTO events VALUES (294, 'organisations/zrtherapy', 4, 'OfficerAppointed', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:03:51Z","cause":"organisations/zrtherapy/people/con/events/1","data":{"person":"organisations/zrtherapy/people/con","role":"authorised_user"},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"21b05fee-af2f-5cb9-bb47-ffac9be36803","role":"system","schema":1,"stream":"organisations/zrtherapy","to":"active","type":"OfficerAppointed","v":1,"version":4}' AS BLOB), X'3cf8a75a63d6eff3712ecbc551e4d191c56a664f622f20c07a64ae78c278eddf', 0);
INSERT INTO events VALUES (295, 'organisations/zrtherapy/people/con', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/zrtherapy/people/con","at":"2027-01-11T09:03:52Z","data":{"explained":true,"policy_version":"2019-01-01","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"9e8864c2-c8d5-5da3-ab95-3d97e9a7845a","role":"author","schema":1,"stream":"organisations/zrtherapy/people/con","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'b544be19b847f731af8cbb3f2d9a3e072b5c35c889726465887ad804fc6d6c4b', 0);
INSERT INTO events VALUES (296, 'organisations/zrtherapy/channels/twitter', 1, 'ChannelRequested', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:03:53Z","clauses":["ZRT-CR-strategy"],"data":{"platform":"twitter"},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"dbbab58b-847b-5e63-a400-bfcfdee45d3b","role":"owner","schema":1,"sd":["9Q4GJp_8373StzFEXuvOQYTqJ9c7czFXX9GGgxo6Oyc","Dcvdai0zJ4JgMdWnXYQ2HqjQkRGQoivcwdZUd85wshU","n2KbeLJDZWCBdAcgh9mxHkENXYzBKlL5CaE_nLZcWLI","q-T-TGAw7LkH8smHM2ibNL7jQfS8cum1M3iZ-uUb-7A"],"stream":"organisations/zrtherapy/channels/twitter","to":"requested","type":"ChannelRequested","v":1,"version":1}' AS BLOB), X'd056324e437d415c2f72e13516198f784bbb56b25dad52786d6696ccafe02a8e', 4);
INSERT INTO events VALUES (297, 'organisations/zrtherapy/channels/twitter', 2, 'ChannelApproved', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:03:54Z","data":{"roles":["owner","social_media_manager"]},"from":"requested","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"182aff49-e052-570b-b757-faff19d673b0","role":"owner","schema":1,"stream":"organisations/zrtherapy/channels/twitter","to":"requested","type":"ChannelApproved","v":1,"version":2}' AS BLOB), X'a22239139e20b02e2a4cb317d54cb36a1c7fe39d951ec4796981e8af90a57ce4', 0);
INSERT INTO events VALUES (298, 'organisations/zrtherapy/channels/twitter', 3, 'ChannelActivated', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:03:55Z","data":{"login":"organisational","two_factor":true},"from":"requested","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"dff3f23c-6982-5f9b-afa4-03f6e9228817","role":"owner","schema":1,"stream":"organisations/zrtherapy/channels/twitter","to":"active","type":"ChannelActivated","v":1,"version":3}' AS BLOB), X'7e387efa24109c3ca5b124dc3e4bf589025b697117ba6d906c3268ef1abbae88', 0);
INSERT INTO events VALUES (299, 'organisations/zrtherapy/channels/twitter', 4, 'GrantProposed', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:03:56Z","clauses":["ZRT-AU-grantor"],"data":{"grant":"grant-4","person":"organisations/zrtherapy/people/zoe"},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"951b6d27-2bee-578a-a5a6-4153594d36b5","role":"owner","schema":1,"stream":"organisations/zrtherapy/channels/twitter","to":"active","type":"GrantProposed","v":1,"version":4}' AS BLOB), X'353f7db5459458cccc9744d9030f17973ddd110aeaf2b84a28f7c037c0fdcbc8', 0);
INSERT INTO events VALUES (300, 'organisations/zrtherapy/channels/twitter', 5, 'GrantApproved', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:03:57Z","clauses":["ZRT-AU-grantor"],"data":{"grant":"grant-4","live":true,"roles":["owner","social_media_manager"]},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"2f98cbd3-02c8-507f-bc35-be1a98a32949","role":"owner","schema":1,"stream":"organisations/zrtherapy/channels/twitter","to":"active","type":"GrantApproved","v":1,"version":5}' AS BLOB), X'8034da383932356ea9fb7b11c53a28035b7db6cff31571a62c5f7b7397c59f17', 0);
INSERT INTO events VALUES (301, 'organisations/zrtherapy/channels/twitter', 6, 'GrantProposed', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:03:58Z","clauses":["ZRT-AU-grantor"],"data":{"grant":"grant-6","person":"organisations/zrtherapy/people/con"},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"dc7eac86-36dd-5a8d-8c4c-ae587cd4ff5f","role":"owner","schema":1,"stream":"organisations/zrtherapy/channels/twitter","to":"active","type":"GrantProposed","v":1,"version":6}' AS BLOB), X'a7a397034d9fb09f33db53c1254e6c750176c48d09bc42244a4a268dd751c333', 0);
INSERT INTO events VALUES (302, 'organisations/zrtherapy/channels/twitter', 7, 'GrantApproved', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:03:59Z","clauses":["ZRT-AU-grantor"],"data":{"grant":"grant-6","live":true,"roles":["owner","social_media_manager"]},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"3a8ae67c-6113-54f5-bc91-2deb4861f055","role":"owner","schema":1,"stream":"organisations/zrtherapy/channels/twitter","to":"active","type":"GrantApproved","v":1,"version":7}' AS BLOB), X'06847d78eb63599b8373aec413c3f92faf2690ac6b05908923f3c30902021614', 0);
INSERT INTO events VALUES (303, 'organisations/zrtherapy/posts/p1', 1, 'PostDrafted', CAST('{"actor":"organisations/zrtherapy/people/con","at":"2027-01-11T09:04:00Z","clauses":["ZRT-IN-read-with"],"data":{"author":"organisations/zrtherapy/people/con","channel":"organisations/zrtherapy/channels/twitter","content":{"category":"marketing","classification":"public","contains_commitment":true,"kind":"original","purpose":"marketing","subjects":[{"identifiable":true,"kind":"former_client","ref":"f-1","representation":"quote"}]},"digest":"854b9ff64ff0b0d483086db563dba58bcb05ce23bef78c5ed531ecd05bd05520"},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"135f9cf9-9e33-50c8-b959-909c6d3126ab","role":"authorised_user","schema":1,"sd":["-Qu1T2RM-RUrje3afrKdPjHcwJ1VSdvdjA2pb_RogxI","n972ySJmkwJye-n9Nrql13khiXReY5EZLD1_NP3qsdU"],"stream":"organisations/zrtherapy/posts/p1","to":"draft","type":"PostDrafted","v":1,"version":1}' AS BLOB), X'379ac100acf1701118e240976853c3cb4b0798f75343ea5924b473e485c40418', 2);
INSERT INTO events VALUES (304, 'organisations/zrtherapy/posts/p1', 2, 'PostSubmitted', CAST('{"actor":"organisations/zrtherapy/people/con","at":"2027-01-11T09:04:01Z","clauses":["ZRT-IN-read-with","ZRT-PU-objective","ZRT-IN-read-first","ZRT-SA-views","ZRT-SD-own","ZRT-SD-others","ZRT-SM-verify"],"data":{"attestations":["links_read"],"revision":1},"from":"draft","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"25fbfad4-0b95-5ff4-add5-a840ecd1e9b1","role":"author","schema":1,"stream":"organisations/zrtherapy/posts/p1","to":"review","type":"PostSubmitted","v":1,"version":2}' AS BLOB), X'cbc85490fa79d6428ed11cb1f0df634d3d2ff338f4b5a3ee4d808b710215abd0', 0);
INSERT INTO events VALUES (305, 'organisations/zrtherapy/posts/p1', 3, 'CommitmentConfirmed', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:04:02Z","data":{"revision":1},"from":"review","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"d4f20c45-4618-5b7a-8dea-8de68e67c3c2","role":"owner","schema":1,"sd":["6roT2r9DAKr7hq-_-UYuiTw0NIrdvvWaU231nWGO1xM"],"stream":"organisations/zrtherapy/posts/p1","to":"review","type":"CommitmentConfirmed","v":1,"version":3}' AS BLOB), X'ed1aaa23a1c0adf2a6c081461d6e42b601a3edbb96603da4260e87d3e9915d3d', 1);
INSERT INTO events VALUES (306, 'organisations/zrtherapy/posts/p1', 4, 'ChecklistAnswered', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:04:03Z","clauses":["ZRT-IN-read-with","ZRT-BA-unsure","ZRT-BA-polite","ZRT-BA-promise","ZRT-IN-disrepute","ZRT-SA-defame","ZRT-SA-inappropriate","ZRT-SA-views","ZRT-SA-image","ZRT-SA-spam","ZRT-CO-pirate","ZRT-SD-own","ZRT-SD-others","EXT-REVIEW-stale"],"data":{"answers":[{"answer":"yes","item":"polite"},{"answer":"yes","item":"no_disrepute"},{"answer":"yes","item":"no_defamation"},{"answer":"yes","item":"no_inappropriate_content"},{"answer":"yes","item":"image_unharmed"},{"answer":"yes","item":"courteous_to_competitors"},{"answer":"yes","item":"no_spam"},{"answer":"yes","item":"links_legal"}],"revision":1},"from":"review","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"6c9d0f0f-c3f3-5f8a-8a9d-07f794e44e61","role":"owner","schema":1,"stream":"organisations/zrtherapy/posts/p1","to":"review","type":"ChecklistAnswered","v":1,"version":4}' AS BLOB), X'10d6aac3a2d4baed0bd41b9ebe0242597f44389e512d979cad081b8d1c17becd', 0);
INSERT INTO events VALUES (307, 'organisations/zrtherapy/posts/p1', 5, 'StepApproved', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:04:03Z","clauses":["ZRT-IN-read-with","ZRT-BA-unsure","ZRT-BA-polite","ZRT-BA-promise","ZRT-IN-disrepute","ZRT-SA-defame","ZRT-SA-inappropriate","ZRT-SA-views","ZRT-SA-image","ZRT-SA-spam","ZRT-CO-pirate","ZRT-SD-own","ZRT-SD-others","EXT-REVIEW-stale"],"data":{"revision":1,"step":"own_review"},"from":"review","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"6c9d0f0f-c3f3-5f8a-8a9d-07f794e44e61","role":"owner","schema":1,"stream":"organisations/zrtherapy/posts/p1","to":"review","type":"StepApproved","v":1,"version":5}' AS BLOB), X'7dd4ba10b02a909b4760dededa9d61237b9545beb645a004d5e9efeeec3abe13', 0);
INSERT INTO events VALUES (308, 'organisations/zrtherapy/consents/c1', 1, 'ConsentRequested', CAST('{"actor":"organisations/zrtherapy/people/con","at":"2027-01-11T09:04:04Z","data":{"material":"quote","platforms":["twitter","facebook"],"public":true,"purpose":"marketing","subject":"f-1","subject_kind":"former_client","wording_version":"2026-01"},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"3423159a-b7c1-54fa-ba94-ff46159d68a7","role":"authorised_user","schema":1,"stream":"organisations/zrtherapy/consents/c1","to":"requested","type":"ConsentRequested","v":1,"version":1}' AS BLOB), X'f1fcdfc3af84fa878f26bb3ab986f48f551418027641a8d68a0b0fd799eb5c15', 0);
INSERT INTO events VALUES (309, 'organisations/zrtherapy/consents/c1', 2, 'ConsentRecorded', CAST('{"actor":"organisations/zrtherapy/people/con","at":"2027-01-11T09:04:05Z","clauses":["EXT-ICO-record","EXT-CHILD-18"],"data":{"given_at":"2027-01-11T09:04:04Z","giver_role":"self","informed":{"capacity_considered":true,"channels":true,"information_sheet_version":"2026-01","purpose":true,"withdrawal_explained":true},"method":"form","platforms":["twitter","facebook"],"public":true,"wording_version":"2026-01"},"from":"requested","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"6a44b992-ad4a-53ad-986a-15e14bb12f0b","role":"authorised_user","schema":1,"sd":["BAfCEGSW4gT9tuGM7zL-1SsI6h1gsu2jzg9Gna-N21c","S3xss9wmw-AKEFF4d8OuyOlHl8vfbkM1YMeHIshAbtM"],"stream":"organisations/zrtherapy/consents/c1","to":"given","type":"ConsentRecorded","v":1,"version":2}' AS BLOB), X'b023a7cd5d3a7b84609f0c1a707caff3c22d050155332ea00adb9de4d79f65cb', 2);
INSERT INTO events VALUES (310, 'organisations/zrtherapy/consents/c1', 3, 'EvidenceVerified', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:04:06Z","clauses":["EXT-CHILD-18"],"data":{},"from":"given","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"5ce774ca-258b-5df0-93ad-d6d3acb1ee39","role":"owner","schema":1,"stream":"organisations/zrtherapy/consents/c1","to":"verified","type":"EvidenceVerified","v":1,"version":3}' AS BLOB), X'8b9f52c209012b58b1ab67f9b24877ac0e8840cf6da3622fe24dbf71f85e8ab2', 0);
INSERT INTO events VALUES (311, 'organisations/zrtherapy/posts/p1', 6, 'ConsentsVerified', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:04:07Z","clauses":["ZRT-IN-read-with","ZRT-BA-unsure","ZRT-SA-discuss","ZRT-CO-rights","ZRT-CO-share-button","EXT-REVIEW-stale","EXT-ICO-withdraw","EXT-ICO-refresh","EXT-CHILD-18"],"data":{"consents":["organisations/zrtherapy/consents/c1"],"revision":1},"from":"review","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"5e7f6ad3-06f0-5bfd-8e59-dfc4f4ec87b2","role":"owner","schema":1,"stream":"organisations/zrtherapy/posts/p1","to":"consent_verified","type":"ConsentsVerified","v":1,"version":6}' AS BLOB), X'fa64ebf814fd7f8d6ecb95ec9a65cdea1636f363bc300a9fb827233b43024dec', 0);
INSERT INTO events VALUES (312, 'organisations/zrtherapy/consents/c1', 4, 'RelianceRecorded', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:04:07Z","cause":"organisations/zrtherapy/posts/p1/events/6","data":{"post":"organisations/zrtherapy/posts/p1"},"from":"verified","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"5e7f6ad3-06f0-5bfd-8e59-dfc4f4ec87b2","role":"system","schema":1,"stream":"organisations/zrtherapy/consents/c1","to":"verified","type":"RelianceRecorded","v":1,"version":4}' AS BLOB), X'99fd11a42973e659e28376ccfcf5f9ddbe2cb373d5eef4f596428af5c4c3cb02', 0);
INSERT INTO events VALUES (313, 'organisations/zrtherapy/posts/p1', 7, 'PostPublished', CAST('{"actor":"organisations/zrtherapy/people/con","at":"2027-01-11T09:35:09Z","clauses":["ZRT-IN-read-with","ZRT-SC-sites","ZRT-BA-unsure","ZRT-BA-promise","ZRT-BA-pause","ZRT-AU-only","ZRT-SA-discuss","ZRT-CO-rights","ZRT-CO-share-button","ZRT-SD-own","ZRT-AC-tools","ZRT-SM-verify","EXT-REVIEW-stale","EXT-REVIEW-policy-changed","EXT-HOLD","EXT-ICO-withdraw","EXT-ICO-refresh","EXT-CHILD-18"],"data":{"digest":"854b9ff64ff0b0d483086db563dba58bcb05ce23bef78c5ed531ecd05bd05520","permit":"permit-7","permit_until":"2027-01-11T10:35:09Z","revision":1},"from":"consent_verified","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"8999f7a1-8ac7-5eeb-9b0c-fc03606f0dd2","role":"author","schema":1,"stream":"organisations/zrtherapy/posts/p1","to":"published","type":"PostPublished","v":1,"version":7}' AS BLOB), X'5b4c29353705340f74b89aab790d259e1880e0802aa4e595c5abb6f54e2a5340', 0);
INSERT INTO events VALUES (314, 'organisations/zrtherapy/posts/p1', 8, 'PublicationConfirmed', CAST('{"actor":"organisations/zrtherapy/people/con","at":"2027-01-11T09:35:10Z","data":{"captured_digest":"854b9ff64ff0b0d483086db563dba58bcb05ce23bef78c5ed531ecd05bd05520","permit":"permit-7"},"from":"published","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"c428b73b-e323-52d5-a149-0fefc5140aa0","role":"author","schema":1,"sd":["WK2wO_uaYUDxTtRBDciOHpeKCRruX3tK99hP0p3wJtQ"],"stream":"organisations/zrtherapy/posts/p1","to":"published","type":"PublicationConfirmed","v":1,"version":8}' AS BLOB), X'9a9ef61f4c06648a9e739f4ce14cda7e6c47a38b55c15f097fe2ead4c165a38d', 1);
INSERT INTO events VALUES (315, 'organisations/zrtherapy/policies/2026-01-31', 1, 'PolicyDrafted', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:35:11Z","data":{"digest":"b7997526cb90d08f48d97cef0aa8c82a89a4597fede24a2dceee8ac920a984c5"},"from":"absent","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"6136552e-7ae6-5a41-9f03-51a841e9d130","role":"owner","schema":1,"stream":"organisations/zrtherapy/policies/2026-01-31","to":"draft","type":"PolicyDrafted","v":1,"version":1}' AS BLOB), X'ca4171534a53b2f15957b2ef0de10b0497cf9a134ef7524928839b235645f456', 0);
INSERT INTO events VALUES (316, 'organisations/zrtherapy/policies/2026-01-31', 2, 'PolicyAmended', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:35:12Z","data":{"digest":"c01bd9e2d7139a3de1e12d8d7ccfa1da7f959dfa578856e21435ae4b9af17d4a"},"from":"draft","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"d9363617-dbb0-53e9-9de2-1f3893b821f4","role":"owner","schema":1,"stream":"organisations/zrtherapy/policies/2026-01-31","to":"draft","type":"PolicyAmended","v":1,"version":2}' AS BLOB), X'31dd7738542365befc4e50537146c03080a34320d8261359475ed9f3f3b3be41', 0);
INSERT INTO events VALUES (317, 'organisations/zrtherapy/policies/2026-01-31', 3, 'PolicyApproved', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:35:15Z","data":{"digest":"c01bd9e2d7139a3de1e12d8d7ccfa1da7f959dfa578856e21435ae4b9af17d4a","roles":["owner"]},"from":"draft","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"3f5dc508-192d-557a-a193-87fd95810fa5","role":"owner","schema":1,"stream":"organisations/zrtherapy/policies/2026-01-31","to":"draft","type":"PolicyApproved","v":1,"version":3}' AS BLOB), X'fc98b479bb4b5c4085fdf2825a86b66029dcc7ea26c031717e03d820b34237ee', 0);
INSERT INTO events VALUES (318, 'organisations/zrtherapy/policies/2026-01-31', 4, 'PolicyBroughtIntoForce', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:35:16Z","data":{"digest":"c01bd9e2d7139a3de1e12d8d7ccfa1da7f959dfa578856e21435ae4b9af17d4a","predecessor":"2019-01-01"},"from":"draft","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"05e0a52c-1648-58d7-ae59-960bb973ad5f","role":"owner","schema":1,"stream":"organisations/zrtherapy/policies/2026-01-31","to":"in_force","type":"PolicyBroughtIntoForce","v":1,"version":4}' AS BLOB), X'9929a78c5e203745ac83f0856b1e68efdfaa670065c9c22a9dc597c41ce7e60e', 0);
INSERT INTO events VALUES (319, 'organisations/zrtherapy/policies/2019-01-01', 3, 'PolicySuperseded', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:35:16Z","cause":"organisations/zrtherapy/policies/2026-01-31/events/4","data":{"successor":"organisations/zrtherapy/policies/2026-01-31"},"from":"in_force","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"05e0a52c-1648-58d7-ae59-960bb973ad5f","role":"system","schema":1,"stream":"organisations/zrtherapy/policies/2019-01-01","to":"superseded","type":"PolicySuperseded","v":1,"version":3}' AS BLOB), X'dde76f85e6d630e843bc4547509b5116ad56a812793b2e3918d54220496da4f5', 0);
INSERT INTO events VALUES (320, 'organisations/zrtherapy', 5, 'PolicyTookForce', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:35:16Z","cause":"organisations/zrtherapy/policies/2026-01-31/events/4","data":{"digest":"c01bd9e2d7139a3de1e12d8d7ccfa1da7f959dfa578856e21435ae4b9af17d4a","policy_version":"2026-01-31"},"from":"active","policy":"2019-01-01","policy_digest":"3f78e67727a1ef7f3c2d0abe7d09b1c984bb65c64f324f48bbaac460b91f8340","request":"05e0a52c-1648-58d7-ae59-960bb973ad5f","role":"system","schema":1,"stream":"organisations/zrtherapy","to":"active","type":"PolicyTookForce","v":1,"version":5}' AS BLOB), X'acbe2af944849a2f23ef0663c0c9418736159974bd504afa968c222a1ffd1f7e', 0);
INSERT INTO events VALUES (321, 'organisations/zrtherapy/people/zoe', 3, 'PolicyAcknowledged', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:35:17Z","data":{"explained":true,"policy_version":"2026-01-31","read_with":["internet-policy"],"signed":true},"from":"active","policy":"2026-01-31","policy_digest":"c01bd9e2d7139a3de1e12d8d7ccfa1da7f959dfa578856e21435ae4b9af17d4a","request":"78427d4c-3d27-538f-8cee-d6e8e6996844","role":"author","schema":1,"stream":"organisations/zrtherapy/people/zoe","to":"active","type":"PolicyAcknowledged","v":1,"version":3}' AS BLOB), X'7dc2ad7184d63adba38f2fe383752649bbdcc16b01f0aeda45fcb5d6a102abd1', 0);
INSERT INTO events VALUES (322, 'organisations/zrtherapy/policies/2026-01-31', 5, 'PolicyReviewOpened', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:35:18Z","data":{},"from":"in_force","policy":"2026-01-31","policy_digest":"c01bd9e2d7139a3de1e12d8d7ccfa1da7f959dfa578856e21435ae4b9af17d4a","request":"306e38be-e72e-5d0b-ad5e-3e651d1c4ae6","role":"owner","schema":1,"stream":"organisations/zrtherapy/policies/2026-01-31","to":"under_review","type":"PolicyReviewOpened","v":1,"version":5}' AS BLOB), X'742ed90351d80fe3ed610240676027ff30cc14b5fb20d65bf4ea9873c0e3598f', 0);
INSERT INTO events VALUES (323, 'organisations/zrtherapy/policies/2026-01-31', 6, 'PolicyReaffirmed', CAST('{"actor":"organisations/zrtherapy/people/zoe","at":"2027-01-11T09:35:19Z","data":{"next_due":"2028-01-11T09:35:18Z"},"from":"under_review","policy":"2026-01-31","policy_digest":"c01bd9e2d7139a3de1e12d8d7ccfa1da7f959dfa578856e21435ae4b9af17d4a","request":"987921ec-a704-5d72-a4e3-6e29df2bc60c","role":"owner","schema":1,"sd":["x8_P8gj21h2td1SDxu8-HZi-H9CADqzACwigZDy6qsA"],"stream":"organisations/zrtherapy/policies/2026-01-31","to":"in_force","type":"PolicyReaffirmed","v":1,"version":6}' AS BLOB), X'06c31a292d72664cefd7b44809d8eea5d6b489a75d5276361d1c78e2d76a0085', 1);
INSERT INTO events VALUES (324, 'organisations/formerly', 1, 'OrganisationRegistered', CAST('{"actor":"organisations/operators/people/root","at":"2027-01-11T09:35:20Z","data":{"time_zone":"Europe/London"},"from":"absent","policy":"1.0","policy_digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095","request":"39d27bb7-3702-5159-b303-6c4d450ebd76","role":"anyone","schema":1,"sd":["XGg-iMZm45Sk19tgc3d4GCX6d2q9_13aGq-smNr7BAs"],"stream":"organisations/formerly","to":"active","type":"OrganisationRegistered","v":1,"version":1}' AS BLOB), X'4ef59d4ea9933c4eaef086aa376ecd97a5e2499415b18dcddabbdadbaf4abde8', 1);
INSERT INTO events VALUES (325, 'organisations/formerly/policies/1.0', 1, 'PolicyDrafted', CAST('{"actor":"organisations/formerly/services/duecourse","at":"2027-01-11T09:35:20Z","data":{"digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095"},"from":"absent","policy":"1.0","policy_digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095","request":"e1487453-4b24-5398-b30c-4c46b5717a29","role":"system","schema":1,"stream":"organisations/formerly/policies/1.0","to":"draft","type":"PolicyDrafted","v":1,"version":1}' AS BLOB), X'1a1847d3403876cc91b325d17b68d43af06dab6d31f68621fcf43b99e93435ad', 0);
INSERT INTO events VALUES (326, 'organisations/formerly/policies/1.0', 2, 'PolicyBroughtIntoForce', CAST('{"actor":"organisations/formerly/services/duecourse","at":"2027-01-11T09:35:20Z","data":{"by_operator":true,"digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095"},"from":"draft","policy":"1.0","policy_digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095","request":"9f8d9c17-f993-50f2-8c4d-1562ea0b0245","role":"system","schema":1,"stream":"organisations/formerly/policies/1.0","to":"in_force","type":"PolicyBroughtIntoForce","v":1,"version":2}' AS BLOB), X'20ac26001315dcff16001a79bfc5923c2f734ec820388f4842afe0b5fdb742f6', 0);
INSERT INTO events VALUES (327, 'organisations/formerly', 2, 'PolicyTookForce', CAST('{"actor":"organisations/formerly/services/duecourse","at":"2027-01-11T09:35:20Z","cause":"organisations/formerly/policies/1.0/events/2","data":{"digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095","policy_version":"1.0"},"from":"active","policy":"1.0","policy_digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095","request":"9f8d9c17-f993-50f2-8c4d-1562ea0b0245","role":"system","schema":1,"stream":"organisations/formerly","to":"active","type":"PolicyTookForce","v":1,"version":2}' AS BLOB), X'82617d15da0ab82012a401a76b71972b1006f870ee0263fabba05762ba62713a', 0);
INSERT INTO events VALUES (328, 'organisations/formerly/people/pru', 1, 'PersonRegistered', CAST('{"actor":"organisations/formerly/services/duecourse","at":"2027-01-11T09:35:20Z","data":{"kind":"staff","roles":["project_manager"]},"from":"absent","policy":"1.0","policy_digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095","request":"b3066251-fe45-5034-888b-4bd114dd24bd","role":"system","schema":1,"sd":["hl08g8V_Ju5vSmVaXqXFNKV0KUAu3DRdZv4GnFDFc6M"],"stream":"organisations/formerly/people/pru","to":"active","type":"PersonRegistered","v":1,"version":1}' AS BLOB), X'77d088b0cdd8277b9032668329dacfdba99cfdc6d872a6fe3874397965a9479d', 1);
INSERT INTO events VALUES (329, 'organisations/formerly', 3, 'OfficerAppointed', CAST('{"actor":"organisations/formerly/services/duecourse","at":"2027-01-11T09:35:20Z","cause":"organisations/formerly/people/pru/events/1","data":{"person":"organisations/formerly/people/pru","role":"project_manager"},"from":"active","policy":"1.0","policy_digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095","request":"b3066251-fe45-5034-888b-4bd114dd24bd","role":"system","schema":1,"stream":"organisations/formerly","to":"active","type":"OfficerAppointed","v":1,"version":3}' AS BLOB), X'724442b21a74b79211e7c0fb22b7c08a6112b7d6ab985cf4529f63f71564187f', 0);
INSERT INTO events VALUES (330, 'organisations/formerly/people/pru', 2, 'PolicyAcknowledged', CAST('{"actor":"organisations/formerly/people/pru","at":"2027-01-11T09:35:21Z","data":{"explained":true,"policy_version":"1.0","read_with":["internet-policy"],"signed":true},"from":"active","policy":"1.0","policy_digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095","request":"59dbceba-c99a-54cd-9bf2-7de33f904c77","role":"author","schema":1,"stream":"organisations/formerly/people/pru","to":"active","type":"PolicyAcknowledged","v":1,"version":2}' AS BLOB), X'c6ace7b881de15846b228195bd25e4d078c67682277a27ecf5f31058efc899dd', 0);
INSERT INTO events VALUES (331, 'organisations/formerly/policies/1.0', 3, 'PolicyRetired', CAST('{"actor":"organisations/formerly/people/pru","at":"2027-01-11T09:35:22Z","data":{},"from":"in_force","policy":"1.0","policy_digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095","request":"ae6302ac-3bf7-5e7a-8aa2-ebace5a36d24","role":"project_manager","schema":1,"sd":["OgyE3lR_8bPNw2NhAILxmlNIbQbSdqCmnRZ23__xaVs"],"stream":"organisations/formerly/policies/1.0","to":"retired","type":"PolicyRetired","v":1,"version":3}' AS BLOB), X'8648c7d6a19a7b1b6fa7712be7a5a3609eff8353b6005b9dfa8c1a26e8dc1d20', 1);
INSERT INTO events VALUES (332, 'organisations/formerly', 4, 'OrganisationClosed', CAST('{"actor":"organisations/formerly/people/pru","at":"2027-01-11T09:35:23Z","data":{},"from":"active","policy":"1.0","policy_digest":"bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095","request":"2dba18c9-9f5b-5109-b723-8be00e540dad","role":"project_manager","schema":1,"sd":["8jANLRD3P9qtYoEK3wCobfMPB1Kb8JJXKYAd4Dyr080"],"stream":"organisations/formerly","to":"closed","type":"OrganisationClosed","v":1,"version":4}' AS BLOB), X'86750d951bbdda02d173578fc3fa5b71bd3ea7561cb7de7c3dfdee0325462f32', 1);
CREATE INDEX events_first ON events (stream) WHERE version = 1;
CREATE TABLE disclosures (
    position INTEGER NOT NULL,                   -- of the event
    number INTEGER NOT NULL,                     -- place within the event
    digest BLOB NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (position, number)
) STRICT, WITHOUT ROWID;
INSERT INTO disclosures VALUES (1, 0, X'67c4a1634e0bd04d6849bc96e819c8c445197403766a1a0ef86c5804fae603ed', CAST('["VqZ9-aIwcwYaeB3dQWlTcg","title","Association for Cognitive Analytic Therapy"]' AS BLOB));
INSERT INTO disclosures VALUES (5, 0, X'9b595523e80c4237d3829e1c325e28f300dbced258d6d6ced9740fde339bdf83', CAST('["udRNVU3FEhntQ9gn8bd1aA","title","Ada"]' AS BLOB));
INSERT INTO disclosures VALUES (8, 0, X'8ceae8af87c3575d80fc29e5ac17c5a22bdbce126b8a12e2669425d115188393', CAST('["ORI4VcdoLiP1mfJuJRC9Fw","title","Lena"]' AS BLOB));
INSERT INTO disclosures VALUES (11, 0, X'188266ddebc454ba941203d428cd129f646279b5f47d574d7faebed61ae77a54', CAST('["PXN6_-outuc5vp-T3muK1w","title","Ann"]' AS BLOB));
INSERT INTO disclosures VALUES (14, 0, X'9948367a3eedb5aa5069f3f2a9c694fe320d17d37fd91a08db7709e016c7c009', CAST('["3gz0sayAkgmhgOBenQtsUA","title","Tom"]' AS BLOB));
INSERT INTO disclosures VALUES (17, 0, X'da089280f3d1ae19369711d7370cbacb4c5e11ccc29556ed36cff7e6724c27e4', CAST('["hgz_bJnPflZWqy8tcS9XsA","title","Tess"]' AS BLOB));
INSERT INTO disclosures VALUES (20, 0, X'a02ac616414756daedbba8ef1f1ebc016834581f80d9af5a4af982a36aca6422', CAST('["rgAUxkfgJEMOgNhKUNTgkA","title","Cleo"]' AS BLOB));
INSERT INTO disclosures VALUES (23, 0, X'5524cbb95c874135bd9611da01b2508e39e7b208c64f2b57d0a7b05354af6c28', CAST('["LCGcWde140hJO25wLx7LdA","title","Clem"]' AS BLOB));
INSERT INTO disclosures VALUES (26, 0, X'54898c94a674babee9db21fad278c714f65ee73fada1bed17c7eb7643a563a6b', CAST('["kDQ-CgM64IJdR4YI23IPtw","title","Eve"]' AS BLOB));
INSERT INTO disclosures VALUES (29, 0, X'e7ad1ec45018e390ed492b765de2af3b60c95ccf3d0f815e40d67d3b53c3682c', CAST('["sG94eZ-ZY5T2F_V0qljqUw","title","Mia"]' AS BLOB));
INSERT INTO disclosures VALUES (32, 0, X'd6f846ca17773e93aba5b061db174d37064ba59850754f1fe3de5faa35bac57a', CAST('["2J06TOfXtVEGjDny0z-LjQ","title","Twitter"]' AS BLOB));
INSERT INTO disclosures VALUES (32, 1, X'6991ac5febf1d17c892ded65b166459244371e40dfbd263e97797a35c9eeef03', CAST('["HkgfYb3N8X5NS2nAqjcN9A","address","https://twitter.example/us"]' AS BLOB));
INSERT INTO disclosures VALUES (32, 2, X'566bf88c6e303dc04c425cb6fd49a9c233535a979799e85ad00b2191d119bc0c', CAST('["gLlPOH-z29H_061_8xyYjQ","purpose","Tell the public what we do"]' AS BLOB));
INSERT INTO disclosures VALUES (32, 3, X'38f128847ec30cd44b75e40b67b825723bb8348b89d389901ab10f3e3d362ed2', CAST('["eCcfEJbkoVkyd8Oa9FVEWg","strategy_note","Two posts a week"]' AS BLOB));
INSERT INTO disclosures VALUES (40, 0, X'861de1d4422144e806e79e45b9f90023c7eca58b2084174fcd2b1f455c7e683e', CAST('["CmuZOWYPVTjDBgM6A9omkQ","giver","Robin Kay"]' AS BLOB));
INSERT INTO disclosures VALUES (40, 1, X'd5abc99eba41f8369d58837cfdefc388dea8aaf0e10a117d9bd009df6b9bd61f', CAST('["1Fy1Ti7mNkklc7JLllBntw","reference","Consent file, sheet 7"]' AS BLOB));
INSERT INTO disclosures VALUES (42, 0, X'11b22c0c51fa4a8461c4eb588293be05accfd13f127a83421e8e215b78b27241', CAST('["OGwASLPadIy1aNlAtMgaIQ","content.text","“I learned to see it.”"]' AS BLOB));
INSERT INTO disclosures VALUES (43, 0, X'08a1c6a9e38ec1ebc4eb72157f44516c167d6b6e8ff39397a6cb7591bc1934d5', CAST('["IRenaaF2YeYwdntEWrFn6w","content.title","Leeds"]' AS BLOB));
INSERT INTO disclosures VALUES (43, 1, X'0e699c8daa5dc87e79360b89b70eb87c99d45e9c2344766e9f0f44a39a90832d', CAST('["qyJOo6RKSjFkMn69NXLo5Q","content.text","“I learned to see it.”"]' AS BLOB));
INSERT INTO disclosures VALUES (43, 2, X'bda9f8c694175e2bbeecaee664cf7c3c8b9aef30b0f5112b8fea8f6800d315aa', CAST('["1iZ_bqj7Muu3hvPZfznZjg","content.links",["https://acat.example/report"]]' AS BLOB));
INSERT INTO disclosures VALUES (43, 3, X'15a32127284eb2a0d5337e9fd65eba0d14eb715db854056a571dc049d297df32', CAST('["FAshGUUFUKV3Pc2rgzOIBA","content.media",[{"attribution":"Photo: J. Doe","digest":"dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd","kind":"image","maker":"third_party","provenance":"supplied","rights_basis":"licence","rights_ref":"Licence 12"}]]' AS BLOB));
INSERT INTO disclosures VALUES (43, 4, X'91dd1bbc3a0b74552df1a25e410c64ec0f794dacca6049e926696564ce34e231', CAST('["mfC7f7JoIhcTnFZDLzX6gw","content.sources",["Report 2025, table 4"]]' AS BLOB));
INSERT INTO disclosures VALUES (43, 5, X'd81338cbf033223e9bf5612d41021515f64e4c07d70b16b7741544e0bb0b14d2', CAST('["qwLDH0WhG82adLlxHVtpRQ","content.event_ref","LEEDS-1"]' AS BLOB));
INSERT INTO disclosures VALUES (51, 0, X'c661ae95811e8e9d4f3196ab7d7f4a9a3579f605d31e9e4c66ffffafa5f72379', CAST('["OknTor46AuyTYeJULJkNeg","url","https://social.example/organisations/acat/posts/p1"]' AS BLOB));
INSERT INTO disclosures VALUES (52, 0, X'db0fffd4081212a030edccc016f6d45600c9ae2913534fde3da44e3e86f6e1a5', CAST('["PV0oTs5tON-kLZs_aEW1qg","relayed_from","Robin Kay"]' AS BLOB));
INSERT INTO disclosures VALUES (54, 0, X'c78208ad9c49c0a7c7f3c2a8b587e9af00915db3146268fa2642d942eadf023c', CAST('["yjJIJ0rV8ar25hc_2X-cfw","reason","Consent withdrawn"]' AS BLOB));
INSERT INTO disclosures VALUES (55, 0, X'ecdd710bdb9dd66e0d4c72e73ba422fba936045719a5c05da8ff53f7713281e0', CAST('["lYk7gVibPvUEwWACTcNALQ","content.text","A day of talks in Leeds."]' AS BLOB));
INSERT INTO disclosures VALUES (55, 1, X'801ac737389f9540caacaf67bc777c188afdbe9bb75ead060cddd28136e8a74e', CAST('["7reEOW-Qd_6-lfY3ZYKPNQ","content.media",[{"digest":"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc","kind":"image","maker":"own","origin":"personal_device","provenance":"own","rights_basis":"own"}]]' AS BLOB));
INSERT INTO disclosures VALUES (59, 0, X'cae175c715f4b56032fdb0370a7c92400bf5c4a31d9743cfdb0eb38cd27bacbb', CAST('["GVmTLQUnAfBTJYrbaqmz8A","reason","Name the hall"]' AS BLOB));
INSERT INTO disclosures VALUES (60, 0, X'829abd326971d5b0af80331908b7179efbd64630ee09588db26d7724abb51ef2', CAST('["he5U9jZ8mPxtR-RUlUGq2w","content.text","A day of talks in Leeds town hall."]' AS BLOB));
INSERT INTO disclosures VALUES (60, 1, X'08501d14fbf11c5a83284aa818483de1f6c3b2a6bf591b3552ecf49ee0b2f906', CAST('["zt0QxShveacz653ejfciAQ","content.media",[{"digest":"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc","kind":"image","maker":"own","origin":"personal_device","provenance":"own","rights_basis":"own"}]]' AS BLOB));
INSERT INTO disclosures VALUES (62, 0, X'f2c616fc2599f6f996a7b9d382a51aaebd6613637343a2a8285f20cebb6dcf7b', CAST('["pOCVXtShRdzhcnW6he3eug","question","Is that our view?"]' AS BLOB));
INSERT INTO disclosures VALUES (63, 0, X'a071e27e1ea717fa3bc96e8354eb9cd77722aea73ec743fa1c659a2e07ab67e0', CAST('["KAzZnqreg1gM2JhhEye_6Q","answer","It is."]' AS BLOB));
INSERT INTO disclosures VALUES (64, 0, X'6e0f11ee38ad98101f3a0d87743f2a535e8022b082ea3b8cdf0cdf89a00f8f93', CAST('["5G95_tsG1W3U0eS-2Ov-gA","note","No objection"]' AS BLOB));
INSERT INTO disclosures VALUES (65, 0, X'6f0a967e4e9173f80d1452de1b5f04addea4b998c30843cc60d73fbaa514179b', CAST('["5qdhd2z1IVgzXYmuGT9VKw","note","The hall is booked"]' AS BLOB));
INSERT INTO disclosures VALUES (67, 0, X'4148734577b5f1ed88bb0a2088cfe0d6bdaf5bcccd3091d75e004126e3c0f4f2', CAST('["Wym25aW4wLP9v-zsxZsVzA","notes",["A comma is missing"]]' AS BLOB));
INSERT INTO disclosures VALUES (71, 0, X'68ecc715c4d0c11427b1689e865ee708b56694c039691ceec0c0907255a24608', CAST('["sD7k0xiSFhp5dtw8zYn7rg","reason","One more look"]' AS BLOB));
INSERT INTO disclosures VALUES (76, 0, X'1ec13eecb7ca29848a067560ea54358f76fb99ead0a6a7977d3c1fb305f3b217', CAST('["Gvp8KUyg2WqVeWhIgZE13g","reason","Time-out"]' AS BLOB));
INSERT INTO disclosures VALUES (78, 0, X'7d1d0e5fc770b767d44611ad6d7985f1da4476546fd63ba3ae71acea600386dd', CAST('["1RKq2pkbXb2_swVFiFT9jw","url","https://social.example/organisations/acat/posts/p2"]' AS BLOB));
INSERT INTO disclosures VALUES (79, 0, X'2346fc3ebf66f865b74b38b0f0dbbab40a310ae987cb392db6f0a44f2cebd944', CAST('["hNkRTNXsbouZVEcpP4e_hA","reason","The wrong hall"]' AS BLOB));
INSERT INTO disclosures VALUES (80, 0, X'f32a0e6c421b4550ebf0dde9c071769936aa4054ceaae22a0265eec6f002dde8', CAST('["WL7c_eKnrMdJuwIACHHpFw","reason","It was the right one"]' AS BLOB));
INSERT INTO disclosures VALUES (81, 0, X'50b1db07349ef524269a9826351c9c59a4c362fe4de469b4ce4901500f6d1bab', CAST('["K6ByGl9DGiILUBrL9uu27w","nature","The date was wrong"]' AS BLOB));
INSERT INTO disclosures VALUES (82, 0, X'bc2002e60cdf564d1299ccf942c6a5558a264056494c665314f6958ac434fff8', CAST('["hgrrNtFHJiFgNdVa-n0s7Q","content.text","It is on Tuesday."]' AS BLOB));
INSERT INTO disclosures VALUES (83, 0, X'8c8eadea97c03115c05f41824df2127c1fab8422660e58f6c7577dffdfa7a768', CAST('["eAckoV8vgdFkzkqCSqxBjg","content.text","Vote!"]' AS BLOB));
INSERT INTO disclosures VALUES (85, 0, X'f0b5a777a4e2f0e0613f8efcd51f1b6f772bf7043fcaabc76f1a3ea525007763', CAST('["9bOAhGKx5EktV2b7-cUneg","reason","It takes sides"]' AS BLOB));
INSERT INTO disclosures VALUES (86, 0, X'2c23669d20e52a66f34d8a069bce8eccd4379772ce93c7b8afe0b2c48bfce448', CAST('["QE1j4HDtrwimSAruWIvqgA","content.text","A day of talks in Leeds."]' AS BLOB));
INSERT INTO disclosures VALUES (87, 0, X'5233b9e879ae596fd8192d181f88dadb4dd85300eb192dbc38f919d2ac2a8e3b', CAST('["WOZTFKxRICjtSVH0rlCMxw","reason","No longer needed"]' AS BLOB));
INSERT INTO disclosures VALUES (88, 0, X'eb3a9906e856a44e171f130f96cce4bdd55a4df2a8c23883daa0efc063b40227', CAST('["4csNIRSfWQ8DtHfy68VxDw","content.text","Soon"]' AS BLOB));
INSERT INTO disclosures VALUES (89, 0, X'5a51a53fa1c54dc2607c9a21ec3392118d7f36666eff79e7ca20d48089133fe6', CAST('["hbnIlt15V-XsMp2Lx8NQbQ","title","Noa Berg"]' AS BLOB));
INSERT INTO disclosures VALUES (92, 0, X'628d82acc5154459a11e8f7142f3fc44d9f9e170f354b71496d1f98a6ecff9ab', CAST('["bX4eC2RlhjQivC-n8LspjQ","nature","My sister runs the venue"]' AS BLOB));
INSERT INTO disclosures VALUES (93, 0, X'eb0968ca4ea83c9e423d020cf99a694b62db757529b862e05e2e805aa6f8ac75', CAST('["R1QfbDpidgkWlZ0N0E-mJQ","nature","As said"]' AS BLOB));
INSERT INTO disclosures VALUES (94, 0, X'172338cd9dd2d4739ae70f49a5629376579a872f0c98bd0b0e11e85a9f2b03e4', CAST('["jjCZ7QBgTDycffUE9hNDfg","nature","Neighbours"]' AS BLOB));
INSERT INTO disclosures VALUES (95, 0, X'98850680b7aadfb5174a9cc9fc2ecf7e6794b1b321e6ccd7491dd0169293aa95', CAST('["uJswQ1EGfk5HBDUbthKKrw","question","May I?"]' AS BLOB));
INSERT INTO disclosures VALUES (96, 0, X'f65250c20fefa89f01200f5fddb5ad28f6dddd1e41cf86c732533d0a9b89d671', CAST('["-baZZTlAeW0_elAZHagCDw","answer","Ask me first"]' AS BLOB));
INSERT INTO disclosures VALUES (97, 0, X'b71f3634ebdf23ee2b681efeaa10c35cb23905ff70802e45e314b2eb918b12d4', CAST('["m6H4tQ-KQJVQqd0K3WkCZQ","question","And this?"]' AS BLOB));
INSERT INTO disclosures VALUES (98, 0, X'6457e0eaffaabbbe7637e8191ddb3b747ed286c38aa4561056277a193ed951f6', CAST('["dx2HjshTSm3qsYdHt66--A","reason","On leave"]' AS BLOB));
INSERT INTO disclosures VALUES (100, 0, X'a4152502d2ddcead7352e6680a06dda8e69e509fc48bc86132757dc17926f1c6', CAST('["XZElsXY1SunITkD7K4mmDQ","reason","Back"]' AS BLOB));
INSERT INTO disclosures VALUES (116, 0, X'1e8ead0b1a37256cabf4ec8d333fdce3cc924e3c814eb0df08ba05f13479dbb2', CAST('["i_c2PH2GEysSjFFnY6Imcg","reason","A crisis"]' AS BLOB));
INSERT INTO disclosures VALUES (117, 0, X'c1e2690dc78e7e40b1618604f8776c3f43f35c11474dc9e264f6c4be42ee284a', CAST('["8jygnlgVN8df_MqRLzVWig","reason","It is over"]' AS BLOB));
INSERT INTO disclosures VALUES (118, 0, X'33113c0189dee03896cbe667f84299cb58775d66908d79776e48885e7e44f263', CAST('["Tkbm1ODhEuW_k10ljd7XnA","title","Facebook"]' AS BLOB));
INSERT INTO disclosures VALUES (118, 1, X'24defa3eb6418e4218ad11164c850fefd27f26b67a2c790f234769c9d97875d9', CAST('["52yEfvTdGvhpxHVStaBC4w","address","https://facebook.example/us"]' AS BLOB));
INSERT INTO disclosures VALUES (118, 2, X'c867e19f5402e5ff367a138d2cc26066460ac284d6ccc8a1fb30aa747179351d', CAST('["BYzOg9QZVHorbr523jrDug","purpose","Tell the public what we do"]' AS BLOB));
INSERT INTO disclosures VALUES (118, 3, X'f61c9ac1ba9ae4c549943000447320353d72687e479afddeb84683ad7bfd395b', CAST('["xdyqafk9HtHs9HrryNdQHQ","strategy_note","Two posts a week"]' AS BLOB));
INSERT INTO disclosures VALUES (122, 0, X'a1cebf9ca3625a849c6563892df1ad39bcd7bdfe8f6bd7bc612ae81647f84518', CAST('["P0gOmn6Vs9QvtxRp9qjQhw","reason","Nobody reads it"]' AS BLOB));
INSERT INTO disclosures VALUES (124, 0, X'53b01c5cd4f2e06bbb91e9c3d2942c67859284b9b03db71aead33dd6aff7d6aa', CAST('["XvYxU9ATVy-K0VkirM2Y9A","reason","No time for it"]' AS BLOB));
INSERT INTO disclosures VALUES (129, 0, X'c7b9c48e3a12335e60846c5e4a846b45b3188e940df299086c9989460a909274', CAST('["8vfeVaoudhZfLG2UkQ4XiA","giver","Alex Kay"]' AS BLOB));
INSERT INTO disclosures VALUES (129, 1, X'f4b273f65340f2ea95dbd40c80e58eea109d490d994336969bbae6e755d3106a', CAST('["O6OYwHXnoyUFlnwepNjQYA","authority","Mother"]' AS BLOB));
INSERT INTO disclosures VALUES (129, 2, X'51fe76455cec128b74b66e5f445d420f5f67f71e9da90e28dce76832cafffa43', CAST('["R4U8R7tnGh15gZszC0LHRw","reference","Consent file, sheet 7"]' AS BLOB));
INSERT INTO disclosures VALUES (130, 0, X'f0ce1da29e3f7e904653655eaeff5f89efd0a3fd44259195dc322d07d0a84d4c', CAST('["2qerd9pa9wIVnwgt0I0Ggw","reason","No signature"]' AS BLOB));
INSERT INTO disclosures VALUES (132, 0, X'e50121d71fff3a96cfd0102ab767f5e9c63e85a4d45e06379361c732c8de9158', CAST('["Dr1fz1XBroNi_DMrZJ8qMQ","giver","Robin Kay"]' AS BLOB));
INSERT INTO disclosures VALUES (132, 1, X'63051c91c773336454a7e2309be112a629669b023fbacd8d9dab7b2b24c42b83', CAST('["8nAPJAvdjUOqNAvEjng3Kg","authority","Chosen by the group"]' AS BLOB));
INSERT INTO disclosures VALUES (132, 2, X'885d0aeaf3ce284049a65fa074d0318324abfae8d1d1fef6f5cbe007f0f603a3', CAST('["lg-8X_GK-xa-JsqcBmK-vQ","reference","Consent file, sheet 7"]' AS BLOB));
INSERT INTO disclosures VALUES (132, 3, X'dae25a08e51a4b392b55011969c20abb4b25acb91503409433cde2c7a020730f', CAST('["bqVdMyL0dytfONi_KVmDwQ","group_members",["Robin Kay","Jo Doe"]]' AS BLOB));
INSERT INTO disclosures VALUES (134, 0, X'8877dca907ad81801b5f53188281fcf6f244fe8c0e41855d21de3d75207338cc', CAST('["lgJDL3ASubKWu3TyvadL8w","giver","Robin Kay"]' AS BLOB));
INSERT INTO disclosures VALUES (134, 1, X'f0a2841d23a2f7f4404a893fcc0a8f282c3ad10f0aa821af54c39920f4c864d6', CAST('["PtcrzxM05vH4kaYRODuytg","reference","Consent file, sheet 7"]' AS BLOB));
INSERT INTO disclosures VALUES (136, 0, X'5b92de260bd2d0ab59f0fd59843c7b2d9070292286c6ee2eebe64d4294a595e6', CAST('["31GWkIrkNWzdoiAiQjhwXw","evidence","Sheet 8"]' AS BLOB));
INSERT INTO disclosures VALUES (137, 0, X'7e24fcb973e4874095c1087d03063e1f99afb766990b431517f416a22d3148e9', CAST('["aTpDtQKydG2o-C-TxQkq4g","content.text","A day of talks in Leeds."]' AS BLOB));
INSERT INTO disclosures VALUES (137, 1, X'2e0dbef8f7c48815ad8b117b374ba684bccda3dffdb9b1f90af5c63ce01e4d3e', CAST('["wFEFz8tz3hefkKgwLijqJg","content.label","By a supporter"]' AS BLOB));
INSERT INTO disclosures VALUES (144, 0, X'b1038feec57344000eba9fa4336021bdecde06bd15950055405e72c226233b07', CAST('["RkNHIn3eSplL0SZkvLHGow","url","https://social.example/organisations/acat/posts/p5"]' AS BLOB));
INSERT INTO disclosures VALUES (145, 0, X'28fc014bdacb26eab307fb90fcbf83dc89ff2018a2f0c31a80d7b5d5fcee628a', CAST('["Ltxxx0p9PHy-o0HatA-sSw","content.text","A day of talks in Leeds."]' AS BLOB));
INSERT INTO disclosures VALUES (145, 1, X'9645ad077a440161638e74c7230b6f8fd9fbfcb4905e551cca2bf2769014d039', CAST('["uzxp6xjSWLIzZfF9LsY5PA","content.label","By a supporter"]' AS BLOB));
INSERT INTO disclosures VALUES (151, 0, X'7ac46d1cbc0cca012104a26ffa80a2f809cff2a6d6e8ba4f8d638fd22e811644', CAST('["Gow3zWSingKbNOE_VY000A","content.text","A day of talks in Leeds."]' AS BLOB));
INSERT INTO disclosures VALUES (151, 1, X'3602b3d0e17888d348913442e3e06359421faccd06526e19ef4592934f65d5e0', CAST('["huZGxcy1Kt3OuxjGyJPTnw","content.label","By a supporter"]' AS BLOB));
INSERT INTO disclosures VALUES (164, 0, X'ca5393f33bb60b304c7f70946debf7d8c633b8f643d7faaf55a728ec9c440410', CAST('["fpOAPJSveEmJYNBJWMLGcA","evidence","By telephone"]' AS BLOB));
INSERT INTO disclosures VALUES (165, 0, X'65e1ec5c4289998ae71edf9606aab94653c8a178d45c2c199c6b253fbf8e094f', CAST('["jG7eeo4x-e0aOHNwOGCJCw","evidence","By letter"]' AS BLOB));
INSERT INTO disclosures VALUES (167, 0, X'5b4d89b2e1be2ba7343c9af2fb4f25e422511fa59b27428fe97b3826845eb49d', CAST('["OxX0smdeM-4m51PvQBjAbg","content.text","A day of talks in Leeds."]' AS BLOB));
INSERT INTO disclosures VALUES (173, 0, X'597798be9e2f6ff61c0952d42139083f5b432c51ec4bb7420840ff371554eb04', CAST('["Dnlyyni9kCGd90j4Kx3zLg","url","https://social.example/organisations/acat/posts/p8"]' AS BLOB));
INSERT INTO disclosures VALUES (174, 0, X'4571b0bf2d44ce5853542d3a4a2100981c8afd2532a4abc3068a3f386a6665ad', CAST('["GEc6t79cWpKT5m2nND5uNQ","complainant","Mia Hart"]' AS BLOB));
INSERT INTO disclosures VALUES (174, 1, X'5bab3e2cb04d75c67bb72d1aab287ec17b765cf1a103ccae861c9c6eb46b7ed2', CAST('["pENX8XYo_XTsOsf85TiqUw","summary","Seven in ten of whom?"]' AS BLOB));
INSERT INTO disclosures VALUES (176, 0, X'1f356bf8e930d046532279d31d4ce1294ae3fca77d13cba13fb370710fe237a1', CAST('["g7_m2NzDamUeLzYvqcBxUg","summary","Seven in ten of whom?"]' AS BLOB));
INSERT INTO disclosures VALUES (180, 0, X'8d8e12cad70da0b4240bd4723f264c64580e128ae19e1adfb08ff9f3d16567c8', CAST('["JyiHNGCZlCwUL08GYEejPg","reason","A figure"]' AS BLOB));
INSERT INTO disclosures VALUES (182, 0, X'bfbcc740d10643ccffd3a7a088c67b2b2963f9814b309e3d8b4590828624c4e9', CAST('["ndQkWPTb7goN6Z-Yoea11Q","reason","The press asks"]' AS BLOB));
INSERT INTO disclosures VALUES (184, 0, X'9d776cb6ba80a9e696717f228b3efa696c074ae90b349494ac016479a4d05c9d', CAST('["ZB7_uhMbeEP1nyzvA1aX5Q","reason","It was nothing"]' AS BLOB));
INSERT INTO disclosures VALUES (186, 0, X'872ba17c0cb44cbd5b2396de5f77d89fb9cb0e0be39ad898a46e042e195f150a', CAST('["_mGc1YctS8XGKRXteq6c5A","reason","This one is worse"]' AS BLOB));
INSERT INTO disclosures VALUES (188, 0, X'28a641c9eef05565dbf1e98618731873c3d4ac72116df779b38bebe4addf630d', CAST('["a2DB2TNVmI6U8gmdnWbWSw","outcome","Upheld"]' AS BLOB));
INSERT INTO disclosures VALUES (190, 0, X'faf61ca010615b9c7bfafb12625b0804a873bc62ca2bdf587e069ea465638116', CAST('["Z9RGkq8Juk95NpjapHoTfw","outcome","Not upheld"]' AS BLOB));
INSERT INTO disclosures VALUES (192, 0, X'4579eef26d238ea4e079efda82af9bf3f5464425f7870bc8fe2d85fcb4e60eb2', CAST('["yxHSeR9nJ1hWqmEWJZGK-Q","new_evidence","A letter"]' AS BLOB));
INSERT INTO disclosures VALUES (194, 0, X'320a2355ba888da37f0c93b6e464349e11c6c9e01e8c1869516fbc35bf65969f', CAST('["nUqC7CI2XA5cuMfv9B4l-Q","complainant","Jo Doe"]' AS BLOB));
INSERT INTO disclosures VALUES (194, 1, X'a50c9c61f59c08479a561be01821b0c3227bce4303a18f4ca610bfc528db6ee2', CAST('["HEfhINam7M5bQ6b4pgT3qg","summary","They were rude"]' AS BLOB));
INSERT INTO disclosures VALUES (195, 0, X'6a107d4c13c1130798b328366b21d2e76648adca3b0ca6fea870095658343fe3', CAST('["Vl6JVrnVje5j3PRwQbIDTw","summary","Zoë Núñez wrote: “as ''urgent'' as can be”\nand left no number 📞"]' AS BLOB));
INSERT INTO disclosures VALUES (199, 0, X'b56587972390c8a3f17704a72287904ffda6690d8d3055fc73b0199691130d14', CAST('["2wt9W_u3z0ZbBKLLN1mN3A","summary","Zoë Núñez wrote: “as ''urgent'' as can be”\nand left no number 📞"]' AS BLOB));
INSERT INTO disclosures VALUES (200, 0, X'4677de20c5e013b4f8171c0b590eb1fbde06ba82f40ac6ac89c2f9f95a401f03', CAST('["MTjI49TfMZ-gdzz9Bti3rQ","title","Website"]' AS BLOB));
INSERT INTO disclosures VALUES (201, 0, X'08cdc793b287cef51dd59b9115e9906d833e5c2cf5daa8dcd0f7c331acc03c0e', CAST('["4mFppldYrFIosZqVfIJ0Zg","content.text","From the website"]' AS BLOB));
INSERT INTO disclosures VALUES (202, 0, X'5e1639f1722078c6975aa5303b4e8a32046540e828c2c8ec9710f73701a81f20', CAST('["IJXyYf30nqI5jysEXxaYFA","reason","Asked in the form"]' AS BLOB));
INSERT INTO disclosures VALUES (202, 1, X'3b66dd3fcb02a8ab0a1ea80047722332551ae372f66f965fb1574db204734493', CAST('["z_5ySZ6jeCFknA-9yD5xPQ","question","Is it long enough?"]' AS BLOB));
INSERT INTO disclosures VALUES (203, 0, X'a3a32e008689dbccf2a83b9bb2dea709d371ec557122a93083e4f4bd3b202f0e', CAST('["7LMUraT1ZNn4KyIe6FAXXw","reason","A general election"]' AS BLOB));
INSERT INTO disclosures VALUES (205, 0, X'3c335091fe57c687df737f3263b017fb79e5b0a05f394ffd0feed8efc6a489de', CAST('["wh1Camw5GhWv7TTO_MH04A","reason","A referendum"]' AS BLOB));
INSERT INTO disclosures VALUES (206, 0, X'2802d19c8495bea9f20579fdebd155d4608a2f3966bf1b103efe288840067c6e', CAST('["NS5Fxb9cSNoXrlu7HPumSw","title","Clean Slate"]' AS BLOB));
INSERT INTO disclosures VALUES (210, 0, X'ff4725d75581c1023054535296f3f0cec539d86c0d4bb1e6e57048781cfc2a97', CAST('["VNlHrGZK6cfDimcM2xsimQ","title","Pru"]' AS BLOB));
INSERT INTO disclosures VALUES (213, 0, X'b396034910d5d7a3dad93c76e52bf954263cdcd38680b390bfb55735ab888a8c', CAST('["6MzZWNsVH2IfDxsZWkSUsA","title","Lou"]' AS BLOB));
INSERT INTO disclosures VALUES (216, 0, X'077ee2fde770079f464d1a9da514cf9492680ff6a81adbdc993c375370b00340', CAST('["hQQjZrPlAJxK-wCLvrDRqA","title","Ivy"]' AS BLOB));
INSERT INTO disclosures VALUES (219, 0, X'de1386251938f573ad4bffa6379bbbc48230bd1553b4927e372d1281d9052741', CAST('["7Z0FhaenRbKrdziOIN2crQ","title","Bea"]' AS BLOB));
INSERT INTO disclosures VALUES (222, 0, X'6971f58aacc37c7d45d531f9725b347a2bf4a545aad1f93d42ac9d53caf6c103', CAST('["wFOnffsd2PIHMaS0X9_FUw","title","Wes"]' AS BLOB));
INSERT INTO disclosures VALUES (225, 0, X'92b550ff6cfa7680699c6c32e174961e7be7e67d6e08a709eed8737f00d7e0bb', CAST('["kFEYRpUzZmG8D8vQqEbetQ","title","Facebook"]' AS BLOB));
INSERT INTO disclosures VALUES (225, 1, X'3ead9668941d7f1bfb3b49f8e96a2e3e8379b68dbb4fd217b52c879e7d1295f6', CAST('["XzoXPxE7ZpTHYlRSerZfyA","address","https://facebook.example/us"]' AS BLOB));
INSERT INTO disclosures VALUES (225, 2, X'bfa55fa0d631f4e41744cd0874bd3ab08ba264ffd81074d882a92fa8e4485aa9', CAST('["dt4lhnEsNJqY0uIu5SXczg","purpose","Tell the public what we do"]' AS BLOB));
INSERT INTO disclosures VALUES (225, 3, X'920396afb688a5625837ca490a5395ebca915db4d1c060c8c12319ace2b490b7', CAST('["tF1Msg-AH8zqKVIjRS2bQg","strategy_note","Two posts a week"]' AS BLOB));
INSERT INTO disclosures VALUES (230, 0, X'03450a8c1694c97b2f3e6ac97d3c87006d8650755e019e5001ddd07f3eb44689', CAST('["SPYOdrq_9slBIzM21by8Lw","content.text","Kim walked two hours to an interview."]' AS BLOB));
INSERT INTO disclosures VALUES (232, 0, X'a1aaf0c7026eea5df8442d1e3cf90d888cd4b7c62f68c66d013814c383a4349c', CAST('["vxCDX-tT0o2lThwxAFgQVQ","minute","Board, item 6"]' AS BLOB));
INSERT INTO disclosures VALUES (236, 0, X'3d7aa2a00c25c3db158e81923296d5d7337614ce6412d7232e9e870e08f39b3e', CAST('["Ebzy20gxzD-YY2dxs4tf1Q","giver","Robin Kay"]' AS BLOB));
INSERT INTO disclosures VALUES (236, 1, X'e723a1404f8b8add814530888c01212c2a6bceb174f407244607f324d0c4c1d0', CAST('["b9NXbO_blv_rU_lDTK_hOQ","reference","Consent file, sheet 7"]' AS BLOB));
INSERT INTO disclosures VALUES (241, 0, X'c81c4478d3b204df33a3d96e66da077a2984eafbc20776a717671e099a72e4a0', CAST('["VAxEX9e4rf5SH7zrIIddpg","url","https://social.example/organisations/cleanslate/posts/p1"]' AS BLOB));
INSERT INTO disclosures VALUES (242, 0, X'f0f91ae6d127deabf59a3a1989921a56eb3272d76e43ac2bfc92e8487d89b387', CAST('["kWCD4mGbNjaf5qcosArubQ","summary","The fare changed in September."]' AS BLOB));
INSERT INTO disclosures VALUES (244, 0, X'8e38a9bc41e9ba5ab62a4ebcc605d235d5ac641342fbdae76aaf550e62f78a3d', CAST('["uvgg0GaFQWzWpKjMBzmywQ","nature","The fare since September"]' AS BLOB));
INSERT INTO disclosures VALUES (245, 0, X'c974019ad9b7159f3373dab08ba642ffc107399c68af7f118475bca8deab1ab7', CAST('["tMlqxvoCDrBoHVUhCGIIEQ","content.text","It is £3."]' AS BLOB));
INSERT INTO disclosures VALUES (246, 0, X'37153d922cb5dec240e2e1106ddf58ebab7d017793b0bee828fbd9d726416bc9', CAST('["AEr63WrdGjtAnMUZofw_5w","title","STaSS"]' AS BLOB));
INSERT INTO disclosures VALUES (250, 0, X'17fcbbd8a0ea30204d32d51e7da1846a4756582762831824bbbb17a69b926dbe', CAST('["8EeMX-pXEdWUKoWClPBBtw","title","Dee"]' AS BLOB));
INSERT INTO disclosures VALUES (253, 0, X'e6fe3b2534254964ca9069fe07cfeeca3498af937e792bf646e97790e703c647', CAST('["JAWUdI3X6ZuUfXR4RGFnXQ","title","Lin"]' AS BLOB));
INSERT INTO disclosures VALUES (256, 0, X'e2b657f18ebd115d2391a7d608b8dcc0e5e0de08758c674d1eb5fa0ca6b73c2a', CAST('["nRexvWDea12q4RdOboxGnQ","title","Bo"]' AS BLOB));
INSERT INTO disclosures VALUES (259, 0, X'838c5b79bc192d9e9d5b024f249be98abf16bc936b0beec1712ff31564a1263d', CAST('["hFe9vfg8aYqUmy1nNlT7Rg","title","Sam"]' AS BLOB));
INSERT INTO disclosures VALUES (262, 0, X'72cfe8ecdbaed0ebaf52764bf9626f5edc8b4fb5ea1e22ffbc541ad0b8d3d9b3', CAST('["G2ePr00EG90cvG-Q8fE7Bw","title","Facebook"]' AS BLOB));
INSERT INTO disclosures VALUES (262, 1, X'c354088c3af967e0a1bcb7583253f1191ed38719c7fc95208b3e261c99498e8f', CAST('["4nYU1Wk3Lv0Lf3ScKbO4Dw","address","https://facebook.example/us"]' AS BLOB));
INSERT INTO disclosures VALUES (262, 2, X'8d85c7657fca8848044fde2f8589f1433ff1547b12f84dbafb89083a1d97b4e1', CAST('["tZJttRHr1Cu4fIbErZbHrA","purpose","Tell the public what we do"]' AS BLOB));
INSERT INTO disclosures VALUES (262, 3, X'12ead7244bcfeecfddcd653009ee97719332b58b3fef8fb03bcea44a66575788', CAST('["ZjND_BVKMCFfN9AP1hppAg","strategy_note","Two posts a week"]' AS BLOB));
INSERT INTO disclosures VALUES (267, 0, X'09dbdfae6ce659d9d755473e45af8ceaa63243625e98fd69c9c30bde9d6669ca', CAST('["wC8ZlCyX8t_RgCNA-P0Twg","content.text","Pat and Kit opened the new drop-in today."]' AS BLOB));
INSERT INTO disclosures VALUES (267, 1, X'763f6199b469176d5af3f7c33a15e65adfb892ecf12463abf365d04957299b6f', CAST('["_B2VW_gFfyuh2B4yzR9XjA","content.media",[{"digest":"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc","kind":"image","maker":"own","origin":"personal_device","provenance":"own","rights_basis":"own"}]]' AS BLOB));
INSERT INTO disclosures VALUES (272, 0, X'86aceeffc766a19040d0472cf7c72c57569d4b15bb56611a353defdb32e4de2d', CAST('["w8jzmKp-0a0KhnpZUkAMrw","giver","Robin Kay"]' AS BLOB));
INSERT INTO disclosures VALUES (272, 1, X'5be470a2f830186724278856327bbecc5dfc0fa4dd0abea84e4f423cfe35fd08', CAST('["Hcz2dAsYEQ0rzTdKktDywQ","reference","Consent file, sheet 7"]' AS BLOB));
INSERT INTO disclosures VALUES (275, 0, X'2216b9bdac9b6a57b98d270e9bd73acdb80812a87f7f911216b1a691d1de3547', CAST('["1SSVTOPNJAbBWSUsuATl7w","giver","Robin Kay"]' AS BLOB));
INSERT INTO disclosures VALUES (275, 1, X'07fd4643f22a0d51bb75e169643becf6f597b543d728157a8261e75f2d60a487', CAST('["AuCp3-O8T2db84RCCXue0Q","reference","Consent file, sheet 7"]' AS BLOB));
INSERT INTO disclosures VALUES (283, 0, X'897063306ac54ade7916b8270482c1b241371b898680fdc6e32a92e1fb895400', CAST('["z5I42n-GmCnZ0wTfedk3Fg","relayed_from","Kit"]' AS BLOB));
INSERT INTO disclosures VALUES (286, 0, X'f6528f0217372272860e7ad623b25156923dcafd9e120ae68e5326f996d29b24', CAST('["lxbhQ8Wku4kGH7UH9KcGZw","title","ZRTherapy"]' AS BLOB));
INSERT INTO disclosures VALUES (290, 0, X'cf5ec5b2b22e9cb57b54986a0dc5ae2ff3564ce2e2d81385ca6dd8d778e574b6', CAST('["gAVoAK41XvaR5XkdKiiw4Q","title","Zoe"]' AS BLOB));
INSERT INTO disclosures VALUES (293, 0, X'38877fd5c15aeb4e498559d1162c8a3339132b23f4b42d23353cae3f2a096c3d', CAST('["_J6qUaYbSU20i8R1LlVTAQ","title","Con"]' AS BLOB));
INSERT INTO disclosures VALUES (296, 0, X'f50e06269ffcdfbdd2b731445eebce4184ea27d73b7331575fd186831a3a3b27', CAST('["UxYDa_NT7_e48eCVozJuNw","title","Twitter"]' AS BLOB));
INSERT INTO disclosures VALUES (296, 1, X'0dcbdd6a2d3327826031d5a75d84361ea8d0911190a22bdcc1d65477ce70b215', CAST('["PdiEf-CHDm4kRFqje4TV6w","address","https://twitter.example/us"]' AS BLOB));
INSERT INTO disclosures VALUES (296, 2, X'abe4fe4c6030ecb907f2c98733689b34bee341f4bc72e9b5337899fae51bfbb0', CAST('["v08DhHYz1oKRJHApqQP1wA","purpose","Tell the public what we do"]' AS BLOB));
INSERT INTO disclosures VALUES (296, 3, X'9f629b78b24365608174072087d9b11e410d5d8cc12a52f909a13f9cb65c58b2', CAST('["tlRa41AELKgPN4qA7sjB6w","strategy_note","Two posts a week"]' AS BLOB));
INSERT INTO disclosures VALUES (303, 0, X'9fdef6c922669302727be9fd36baa5d7792189745e6391192c3d7f34fdeab1d5', CAST('["a06wED1RsPedsE1zKTLz8A","content.text","A former client says it best. First hour half price in May."]' AS BLOB));
INSERT INTO disclosures VALUES (303, 1, X'f90bb54f644cf9152b8dedda7eb29d3e31dcc09d5549dbdd8c0da96ff4688312', CAST('["hJBE4GmRDb_N0LfpJP9AqQ","content.links",["https://zrtherapy.example/first-hour"]]' AS BLOB));
INSERT INTO disclosures VALUES (305, 0, X'eaba13dabf4300aafb86afbff9462e893c34348addbef59a536df59d618ed713', CAST('["1Ena-4z3ucFrY9u9Lz88Vw","note","Six hours are set aside"]' AS BLOB));
INSERT INTO disclosures VALUES (309, 0, X'0407c2106496e204fdb6e18cef32fed52b08ea1d60b2eda3ce0f469daf8ddb57', CAST('["APmhDeXdLGSSJhpSbNSk4g","giver","Robin Kay"]' AS BLOB));
INSERT INTO disclosures VALUES (309, 1, X'4b7c6cb3dc26c3e00a10517877c3aec8e94797cbdf6e433560c78722c8406ed3', CAST('["967ZtSgMw36D5Wby_vJUTw","reference","Consent file, sheet 7"]' AS BLOB));
INSERT INTO disclosures VALUES (314, 0, X'58adb03bfb9a6140f14ed4410dc88e1e978a091aee5f7b4af7d84fd29df026d4', CAST('["tzktLLmRcuaPaZvrhR_k2A","url","https://social.example/organisations/zrtherapy/posts/p1"]' AS BLOB));
INSERT INTO disclosures VALUES (323, 0, X'c7cfcff208f6d61dad775483c6ef3e1d98be1fd0800eacc00b08a0643cbaaac0', CAST('["lay9BvqBP2rCiWr8HLuVuQ","outcome","Still right"]' AS BLOB));
INSERT INTO disclosures VALUES (324, 0, X'5c683e88c666e394a4d7db607377781825fa776abdff5dda1aafac98dafb040b', CAST('["HwPskp1fX4wWeaRlMZrr8A","title","Formerly"]' AS BLOB));
INSERT INTO disclosures VALUES (328, 0, X'865d3c83c57f26ee6f4a655a5ea5c534a57429402edc345d66fe069c50c573a3', CAST('["rDkJFjhmDmMlzDqodqWkSQ","title","Pru"]' AS BLOB));
INSERT INTO disclosures VALUES (331, 0, X'3a0c84de547ff1b3cdc363610082f19a53486d06d276a0a69d1676dffff1695b', CAST('["Qzo1MbQFdTBnYjny2YocVA","reason","The organisation closes"]' AS BLOB));
INSERT INTO disclosures VALUES (332, 0, X'f2300d2d10f73fdaad62810adf00a86df30f07529bf0925729801de03cabd3cd', CAST('["Kb19_YW779LMQte0QB-FMw","reason","Merged into Clean Slate"]' AS BLOB));
CREATE TABLE requests (
    organisation TEXT NOT NULL,
    request_id TEXT NOT NULL,
    body_digest BLOB NOT NULL,
    receipt BLOB NOT NULL,
    first_position INTEGER NOT NULL,
    last_position INTEGER NOT NULL,
    PRIMARY KEY (organisation, request_id)
) STRICT;
INSERT INTO requests VALUES ('organisations/acat', '9d43e154-61df-5654-9acb-089ec98c28f8', X'055b404aa4f35087f5c02efbf42935521c1af1607be43d18aecb34d55b4ac09b', CAST('{"event_time":"2027-01-11T09:00:01Z","events":[["organisations/acat","OrganisationRegistered",1]],"name":"organisations/acat","version":1}' AS BLOB), 1, 1);
INSERT INTO requests VALUES ('organisations/acat', '3349c5e5-887e-53c5-af6c-898b7ab42287', X'90cddf13cc9fb279dee3c13be0c1a96e040c3c1258399805ce3ed98c5b417934', CAST('{"event_time":"2027-01-11T09:00:01Z","events":[["organisations/acat/policies/2021-10-08","PolicyDrafted",1]],"name":"organisations/acat/policies/2021-10-08","version":1}' AS BLOB), 2, 2);
INSERT INTO requests VALUES ('organisations/acat', '378f5cfb-2a42-5106-8766-d6e0367b89ff', X'c5b9032d55a125c6748d4d3c5d7b8fd03ea15b007408d22568485640b04ce917', CAST('{"event_time":"2027-01-11T09:00:01Z","events":[["organisations/acat/policies/2021-10-08","PolicyBroughtIntoForce",2],["organisations/acat","PolicyTookForce",2]],"name":"organisations/acat/policies/2021-10-08","version":2}' AS BLOB), 3, 4);
INSERT INTO requests VALUES ('organisations/acat', '6146cb07-39b4-5de6-905f-41c57eb19958', X'79cae1c5d3a4bfae62a29ec93fb2a016cfc3c5f4008423793b70c0f77c671837', CAST('{"event_time":"2027-01-11T09:00:01Z","events":[["organisations/acat/people/ada","PersonRegistered",1],["organisations/acat","OfficerAppointed",3]],"name":"organisations/acat/people/ada","version":1}' AS BLOB), 5, 6);
INSERT INTO requests VALUES ('organisations/acat', '608ffc89-52ee-5715-a42c-70a5c2ce6228', X'88c9567d07a4a77c0b503acea8fc2abf9a1528ec2f2423a3c191efa29eb7bfe2', CAST('{"event_time":"2027-01-11T09:00:02Z","events":[["organisations/acat/people/ada","PolicyAcknowledged",2]],"name":"organisations/acat/people/ada","version":2}' AS BLOB), 7, 7);
INSERT INTO requests VALUES ('organisations/acat', '1bbeac8f-b9e3-5eeb-84c4-79b469f3a627', X'0f33e1e68b93443a8b9a3ff58f978d06e6e74eadaf25406818bb7f0e5adebb92', CAST('{"event_time":"2027-01-11T09:00:03Z","events":[["organisations/acat/people/lena","PersonRegistered",1],["organisations/acat","OfficerAppointed",4]],"name":"organisations/acat/people/lena","version":1}' AS BLOB), 8, 9);
INSERT INTO requests VALUES ('organisations/acat', 'ae1b002e-30de-55f8-a0bf-2a71523285e3', X'7594de92931176bac38b3181a1ec31faac4aac13ff3049febe9e1ccc515717ae', CAST('{"event_time":"2027-01-11T09:00:04Z","events":[["organisations/acat/people/lena","PolicyAcknowledged",2]],"name":"organisations/acat/people/lena","version":2}' AS BLOB), 10, 10);
INSERT INTO requests VALUES ('organisations/acat', '70dcf9cd-1562-58fb-a4a3-0d1528091ac6', X'74fe45ebc4ac99f25e9899a4f017608eb294ba971b24434fb5de69759ffaa521', CAST('{"event_time":"2027-01-11T09:00:05Z","events":[["organisations/acat/people/ann","PersonRegistered",1],["organisations/acat","OfficerAppointed",5]],"name":"organisations/acat/people/ann","version":1}' AS BLOB), 11, 12);
INSERT INTO requests VALUES ('organisations/acat', '103db0d4-4afe-537c-81b7-695620b562ca', X'2e156dcae8098095a7a28173638cec38ef9c3d71bc65abc70eae78ed4ba74e40', CAST('{"event_time":"2027-01-11T09:00:06Z","events":[["organisations/acat/people/ann","PolicyAcknowledged",2]],"name":"organisations/acat/people/ann","version":2}' AS BLOB), 13, 13);
INSERT INTO requests VALUES ('organisations/acat', 'f8fe3547-bd2b-5c47-a523-038af48f7ac0', X'1dfa846032dd2bdc0bb4f2266e6edadcf5f1078e199b056d3b1226e082691e6d', CAST('{"event_time":"2027-01-11T09:00:07Z","events":[["organisations/acat/people/tom","PersonRegistered",1],["organisations/acat","OfficerAppointed",6]],"name":"organisations/acat/people/tom","version":1}' AS BLOB), 14, 15);
INSERT INTO requests VALUES ('organisations/acat', '66bb2b99-7ed2-5808-8775-9ea535470909', X'92850ee42a857d2e28130d5b767654768f68c8b67a4ee502b70ab2afc8fdf4b2', CAST('{"event_time":"2027-01-11T09:00:08Z","events":[["organisations/acat/people/tom","PolicyAcknowledged",2]],"name":"organisations/acat/people/tom","version":2}' AS BLOB), 16, 16);
INSERT INTO requests VALUES ('organisations/acat', '13b19227-9a33-5772-aaeb-011a43019b16', X'9a9716dd6cb998b0faf17160fe7854e42f06dec47c39c878d88e999e3c814921', CAST('{"event_time":"2027-01-11T09:00:09Z","events":[["organisations/acat/people/tess","PersonRegistered",1],["organisations/acat","OfficerAppointed",7]],"name":"organisations/acat/people/tess","version":1}' AS BLOB), 17, 18);
INSERT INTO requests VALUES ('organisations/acat', '93477570-4239-5e44-88a1-21cb3aa3fc8b', X'1627700451b2db0b975ac010964e5840198a4681b7b6c35c7b9c3f23c2e4c2b3', CAST('{"event_time":"2027-01-11T09:00:10Z","events":[["organisations/acat/people/tess","PolicyAcknowledged",2]],"name":"organisations/acat/people/tess","version":2}' AS BLOB), 19, 19);
INSERT INTO requests VALUES ('organisations/acat', '1252542c-e14a-5ce0-8945-a8573da586f5', X'451bf97ad420d18b9cb7bf7bef9eac8e8927b95106fe732802eceff8823fc32c', CAST('{"event_time":"2027-01-11T09:00:11Z","events":[["organisations/acat/people/cleo","PersonRegistered",1],["organisations/acat","OfficerAppointed",8]],"name":"organisations/acat/people/cleo","version":1}' AS BLOB), 20, 21);
INSERT INTO requests VALUES ('organisations/acat', '0bc4b541-9e77-5d8a-b81a-672aa202483f', X'd319adf1ccb7a36e35cfc760a23a19f373d153edc32eb0a57090e8a1547a2bef', CAST('{"event_time":"2027-01-11T09:00:12Z","events":[["organisations/acat/people/cleo","PolicyAcknowledged",2]],"name":"organisations/acat/people/cleo","version":2}' AS BLOB), 22, 22);
INSERT INTO requests VALUES ('organisations/acat', '0967b5c4-40c2-56f9-a367-f8769e3b0e17', X'b35f2fdc01f9f6457b274375c017f17a1a01eb7c52c3a7bdae4a756f0ba9f422', CAST('{"event_time":"2027-01-11T09:00:13Z","events":[["organisations/acat/people/clem","PersonRegistered",1],["organisations/acat","OfficerAppointed",9]],"name":"organisations/acat/people/clem","version":1}' AS BLOB), 23, 24);
INSERT INTO requests VALUES ('organisations/acat', 'eaada80a-908a-5a20-b91c-f4a5bf2d55fa', X'5fa099639866ddc1aed330c6cd090f0645b54ff4b493b1430bb618460079090c', CAST('{"event_time":"2027-01-11T09:00:14Z","events":[["organisations/acat/people/clem","PolicyAcknowledged",2]],"name":"organisations/acat/people/clem","version":2}' AS BLOB), 25, 25);
INSERT INTO requests VALUES ('organisations/acat', 'a0de6e09-fb74-556d-bf71-38084989c4f8', X'c0b8714b19b5f50011b3adc7feb4bb1e0fe84cadd45e267f94ec85531aace8a4', CAST('{"event_time":"2027-01-11T09:00:15Z","events":[["organisations/acat/people/eve","PersonRegistered",1],["organisations/acat","OfficerAppointed",10]],"name":"organisations/acat/people/eve","version":1}' AS BLOB), 26, 27);
INSERT INTO requests VALUES ('organisations/acat', '743140a9-e4cd-50c8-a9ee-07153b724465', X'c9fc7a9540e0f0833208b5801ed64cd5c07511230948133f81cf4754e815ca13', CAST('{"event_time":"2027-01-11T09:00:16Z","events":[["organisations/acat/people/eve","PolicyAcknowledged",2]],"name":"organisations/acat/people/eve","version":2}' AS BLOB), 28, 28);
INSERT INTO requests VALUES ('organisations/acat', '47b81011-a8c4-5010-9a9b-b01aaf5d4a19', X'006bb4eac738e95293fcfa15524d4c6c2b3b0033d472ccc13671b8e08b0ca2e5', CAST('{"event_time":"2027-01-11T09:00:17Z","events":[["organisations/acat/people/mia","PersonRegistered",1],["organisations/acat","OfficerAppointed",11]],"name":"organisations/acat/people/mia","version":1}' AS BLOB), 29, 30);
INSERT INTO requests VALUES ('organisations/acat', 'a4769762-07c6-5c08-8d15-1121b89605b4', X'903b0d08825ce91dce6d97eb31165845379b34b3b40e7040e802b7cc6c96ee8e', CAST('{"event_time":"2027-01-11T09:00:18Z","events":[["organisations/acat/people/mia","PolicyAcknowledged",2]],"name":"organisations/acat/people/mia","version":2}' AS BLOB), 31, 31);
INSERT INTO requests VALUES ('organisations/acat', '38978394-55a2-5d8e-8357-f3880447e660', X'767ceefd69e9ba22db56cfa2d40d1b1a0c5f4b25aa5ff4ae2b876f71f9b4633c', CAST('{"event_time":"2027-01-11T09:00:19Z","events":[["organisations/acat/channels/twitter","ChannelRequested",1]],"name":"organisations/acat/channels/twitter","version":1}' AS BLOB), 32, 32);
INSERT INTO requests VALUES ('organisations/acat', 'cbe273b9-3faf-5b5e-91dc-4f78c4d24c94', X'019a5712cf4e4327dcb19a12be24f206a4c27c62b657e3dd3e4766c3ba201c67', CAST('{"event_time":"2027-01-11T09:00:20Z","events":[["organisations/acat/channels/twitter","ChannelApproved",2]],"name":"organisations/acat/channels/twitter","version":2}' AS BLOB), 33, 33);
INSERT INTO requests VALUES ('organisations/acat', '8f1e27e1-b900-5764-93d6-37933f0a8174', X'603f76c98c88d8e98ee691b6c03f39e06b5743e2cb4402717e85ce44ea85c551', CAST('{"event_time":"2027-01-11T09:00:21Z","events":[["organisations/acat/channels/twitter","ChannelApproved",3]],"name":"organisations/acat/channels/twitter","version":3}' AS BLOB), 34, 34);
INSERT INTO requests VALUES ('organisations/acat', '2a3a4d17-4968-55f7-bde9-56b4bad47c63', X'7f81f2c69cd5179ced2cc574bd8b67900807f58c186d9000d8a2a4747d780e52', CAST('{"event_time":"2027-01-11T09:00:22Z","events":[["organisations/acat/channels/twitter","ChannelActivated",4]],"name":"organisations/acat/channels/twitter","version":4}' AS BLOB), 35, 35);
INSERT INTO requests VALUES ('organisations/acat', 'b1e36f88-cd70-58c2-86d9-09874c9b61af', X'b8d8962a66365040215759355367988ff354537b4d0ad4e9f724a0f8d01842a7', CAST('{"event_time":"2027-01-11T09:00:23Z","events":[["organisations/acat/channels/twitter","GrantProposed",5]],"name":"organisations/acat/channels/twitter","version":5}' AS BLOB), 36, 36);
INSERT INTO requests VALUES ('organisations/acat', 'c39a9b0e-318b-53c2-b2e7-208f8969c0c5', X'94afb8656129d87e7e0869141671ba3b320468e9adf3eafa3f16f238fef01ba8', CAST('{"event_time":"2027-01-11T09:00:24Z","events":[["organisations/acat/channels/twitter","GrantApproved",6]],"name":"organisations/acat/channels/twitter","version":6}' AS BLOB), 37, 37);
INSERT INTO requests VALUES ('organisations/acat', '5a950d10-9d8e-5f03-be51-f0c932e427f9', X'7b86117e1accfcf31e8d54c7d907450eed48244fc4eed11df2a4ca88ffab3784', CAST('{"event_time":"2027-01-11T09:00:25Z","events":[["organisations/acat/channels/twitter","GrantApproved",7]],"name":"organisations/acat/channels/twitter","version":7}' AS BLOB), 38, 38);
INSERT INTO requests VALUES ('organisations/acat', 'a3d533b1-a5e6-5f12-9b47-e206db2cae02', X'cab05ca36f444678f476bb66642094f65b25805aeeaf9563d73f9e76acbbaa49', CAST('{"event_time":"2027-01-11T09:00:26Z","events":[["organisations/acat/consents/c1","ConsentRequested",1]],"name":"organisations/acat/consents/c1","version":1}' AS BLOB), 39, 39);
INSERT INTO requests VALUES ('organisations/acat', '571984c4-4e4e-5277-b791-afce66674fda', X'128d395db6d3d80c4212f3efa9075a742890b974f7811d605b8fb10c482fa040', CAST('{"event_time":"2027-01-11T09:00:27Z","events":[["organisations/acat/consents/c1","ConsentRecorded",2]],"name":"organisations/acat/consents/c1","version":2}' AS BLOB), 40, 40);
INSERT INTO requests VALUES ('organisations/acat', '6183f6de-6055-5f08-b81b-b2681cc58e99', X'b70c20e3c5d5958a431e6c8f13126fc0f3da9ca310fdfef0175af0e903607b56', CAST('{"event_time":"2027-01-11T09:00:28Z","events":[["organisations/acat/consents/c1","EvidenceVerified",3]],"name":"organisations/acat/consents/c1","version":3}' AS BLOB), 41, 41);
INSERT INTO requests VALUES ('organisations/acat', '2e2187bb-40eb-57c7-bad9-cfbfc1534585', X'253148cc5a810df63636f7e2acb93849d12faea6bf0a4e03592e2e36bca906d5', CAST('{"event_time":"2027-01-11T09:00:29Z","events":[["organisations/acat/posts/p1","PostDrafted",1]],"name":"organisations/acat/posts/p1","version":1}' AS BLOB), 42, 42);
INSERT INTO requests VALUES ('organisations/acat', 'a5d24dd1-b605-5c8b-8c26-bc3d8090c435', X'25d0348d3a173821c29f8e7d7a6c0c352052afb085cc8a321f99a0fc69d28815', CAST('{"event_time":"2027-01-11T09:00:32Z","events":[["organisations/acat/posts/p1","PostRevised",2]],"name":"organisations/acat/posts/p1","version":2}' AS BLOB), 43, 43);
INSERT INTO requests VALUES ('organisations/acat', '65c4fe4b-4e96-54eb-9ff5-a2704e550391', X'd5eb50135143a5238029ae063f88468011e2987b68f10efa3994efd6919a4a16', CAST('{"event_time":"2027-01-11T09:00:33Z","events":[["organisations/acat/posts/p1","PostSubmitted",3]],"name":"organisations/acat/posts/p1","version":3}' AS BLOB), 44, 44);
INSERT INTO requests VALUES ('organisations/acat', 'd042192c-914a-547d-9b1b-d03c48dcf9af', X'17ab8a24171dfc2e4d6fc6f7308817ffa77c504727f1c32137307555be006285', CAST('{"event_time":"2027-01-11T09:00:35Z","events":[["organisations/acat/posts/p1","ChecklistAnswered",4],["organisations/acat/posts/p1","StepApproved",5]],"name":"organisations/acat/posts/p1","version":5}' AS BLOB), 45, 46);
INSERT INTO requests VALUES ('organisations/acat', 'f7e55290-e667-5579-b943-6f77a22b86d7', X'8878356b32e60900a1aeaef65c483f82ed4ea76e87c3a7d7657b154b5007dc4c', CAST('{"event_time":"2027-01-11T09:00:36Z","events":[["organisations/acat/posts/p1","ConsentsVerified",6],["organisations/acat/consents/c1","RelianceRecorded",4]],"name":"organisations/acat/posts/p1","version":6}' AS BLOB), 47, 48);
INSERT INTO requests VALUES ('organisations/acat', 'ec5571d2-47f3-5da6-8b14-1b090e9f7be6', X'5500cc020eb9a096fcaa2e845ee09203003a5cb87c0deeef22e9411a5146d2e2', CAST('{"event_time":"2027-01-11T09:00:38Z","events":[["organisations/acat/posts/p1","PublicationScheduled",7]],"name":"organisations/acat/posts/p1","version":7}' AS BLOB), 49, 49);
INSERT INTO requests VALUES ('organisations/acat', '48df1f1e-e3d4-538c-953c-79203d762f80', X'507c3eccf7d1e47d78d7741c120d9b27fb4f8c8cf7c40c282f55ef30956feb08', CAST('{"event_time":"2027-01-11T09:00:39Z","events":[["organisations/acat/posts/p1","PostPublished",8]],"name":"organisations/acat/posts/p1","version":8}' AS BLOB), 50, 50);
INSERT INTO requests VALUES ('organisations/acat', '4207eca4-5a1d-5d7e-8469-8f19ac337896', X'fe5a5551dd80ad194b366b9fa3eadc9d4bd564fcabbbb28b55799c395aceef72', CAST('{"event_time":"2027-01-11T09:00:40Z","events":[["organisations/acat/posts/p1","PublicationConfirmed",9]],"name":"organisations/acat/posts/p1","version":9}' AS BLOB), 51, 51);
INSERT INTO requests VALUES ('organisations/acat', '61d57f03-3dc9-5949-8488-9386d0fe671d', X'f65c59328848e27d34416f5231bc6338a127df38acf40d2c0eebd1d9a7f8b559', CAST('{"event_time":"2027-01-11T09:00:42Z","events":[["organisations/acat/consents/c1","ConsentWithdrawn",5],["organisations/acat/posts/p1","TakedownRequired",10]],"name":"organisations/acat/consents/c1","version":5}' AS BLOB), 52, 53);
INSERT INTO requests VALUES ('organisations/acat', '29c4e888-44d1-5816-863e-a3c25ede3add', X'c433245388b03c82545a48fa7a35ae3b28a563eb5cc2412ee536e9b4e2cdceb5', CAST('{"event_time":"2027-01-11T09:00:44Z","events":[["organisations/acat/posts/p1","TakedownRecorded",11]],"name":"organisations/acat/posts/p1","version":11}' AS BLOB), 54, 54);
INSERT INTO requests VALUES ('organisations/acat', 'e3d9115b-485c-5e30-8ac8-4d9322cfbd0d', X'9f27f865c935b9d47e2f2737153322acac70a44e89e484d5328edbff823a4e83', CAST('{"event_time":"2027-01-11T09:00:45Z","events":[["organisations/acat/posts/p2","PostDrafted",1]],"name":"organisations/acat/posts/p2","version":1}' AS BLOB), 55, 55);
INSERT INTO requests VALUES ('organisations/acat', 'c60d1328-6ef8-5781-92ec-c6f2b9948951', X'6f24726c362daa38db74467ba8e0a754e99a072b228ac69756e66b8dbe25d487', CAST('{"event_time":"2027-01-11T09:00:46Z","events":[["organisations/acat/posts/p2","AuthorReassigned",2]],"name":"organisations/acat/posts/p2","version":2}' AS BLOB), 56, 56);
INSERT INTO requests VALUES ('organisations/acat', '2b033af2-b561-56f2-a22c-9a2a59c04477', X'88f9e60bb084d018a7d14fa64f7c9b52754c190fad80a824eb6bebecd2125bbf', CAST('{"event_time":"2027-01-11T09:00:47Z","events":[["organisations/acat/posts/p2","AuthorReassigned",3]],"name":"organisations/acat/posts/p2","version":3}' AS BLOB), 57, 57);
INSERT INTO requests VALUES ('organisations/acat', '7e7c4597-c7a3-591f-ac59-1db2d58ec455', X'17714d13ceeedcf60152d63e992c6fe971b8c13f2cf0271179a5b60dcad84be3', CAST('{"event_time":"2027-01-11T09:00:48Z","events":[["organisations/acat/posts/p2","PostSubmitted",4]],"name":"organisations/acat/posts/p2","version":4}' AS BLOB), 58, 58);
INSERT INTO requests VALUES ('organisations/acat', '19b0c86d-d1dc-5081-863e-9ce10958aa8e', X'386256618d1d1c4c52912ddaa69a1f68f4d64ddc2aa2b329a8b6ef4b7d770cab', CAST('{"event_time":"2027-01-11T09:00:49Z","events":[["organisations/acat/posts/p2","ChangesRequested",5]],"name":"organisations/acat/posts/p2","version":5}' AS BLOB), 59, 59);
INSERT INTO requests VALUES ('organisations/acat', 'f93e1fc6-166c-5fac-b0d5-273f38cedcb5', X'34c87905a8f893c2d62fc06aa850e47d13bc506d5bfc29b4d4afb74d2cba6364', CAST('{"event_time":"2027-01-11T09:00:50Z","events":[["organisations/acat/posts/p2","PostRevised",6]],"name":"organisations/acat/posts/p2","version":6}' AS BLOB), 60, 60);
INSERT INTO requests VALUES ('organisations/acat', 'dcc24266-371c-535c-a136-b768f94ffa62', X'17714d13ceeedcf60152d63e992c6fe971b8c13f2cf0271179a5b60dcad84be3', CAST('{"event_time":"2027-01-11T09:00:51Z","events":[["organisations/acat/posts/p2","PostSubmitted",7]],"name":"organisations/acat/posts/p2","version":7}' AS BLOB), 61, 61);
INSERT INTO requests VALUES ('organisations/acat', 'beb8e8ff-dac8-5994-89f0-47179f70f3ac', X'088adaa2317cc22baf22de8e12da44dc6eb5a8db67512bab2d13990d3eaec2d6', CAST('{"event_time":"2027-01-11T09:00:52Z","events":[["organisations/acat/posts/p2","DoubtRaised",8]],"name":"organisations/acat/posts/p2","version":8}' AS BLOB), 62, 62);
INSERT INTO requests VALUES ('organisations/acat', '5dd779af-4d6a-58e4-a461-3378e310a1ea', X'53bfa13b513e0b0203d7aab115cc3d329d528d7e714f093630eba501443dc3cd', CAST('{"event_time":"2027-01-11T09:00:54Z","events":[["organisations/acat/posts/p2","DoubtAnswered",9]],"name":"organisations/acat/posts/p2","version":9}' AS BLOB), 63, 63);
INSERT INTO requests VALUES ('organisations/acat', '8e1617a8-ed66-573c-baf5-0f7bf1b6ef09', X'94c650cdc97fabb3f984c6435edc459870b0fef09b1d906786572800dd792d8f', CAST('{"event_time":"2027-01-11T09:00:55Z","events":[["organisations/acat/posts/p2","ConsultationRecorded",10]],"name":"organisations/acat/posts/p2","version":10}' AS BLOB), 64, 64);
INSERT INTO requests VALUES ('organisations/acat', '0251d07e-5431-5a6f-b7a0-def4f7c3a560', X'2767753d1da8c81b37e8fbc70280ffc43a821d69a3ca3d5e58c781a91565a7d3', CAST('{"event_time":"2027-01-11T09:00:56Z","events":[["organisations/acat/posts/p2","CommitmentConfirmed",11]],"name":"organisations/acat/posts/p2","version":11}' AS BLOB), 65, 65);
INSERT INTO requests VALUES ('organisations/acat', '6a97e004-eaa4-5031-961d-ddbeca2b1c67', X'a7380ca045de7c49b07d292fc7c0bffa2a18956c4013c903611eeec1807e5654', CAST('{"event_time":"2027-01-11T09:00:57Z","events":[["organisations/acat/posts/p2","MediaPermitted",12]],"name":"organisations/acat/posts/p2","version":12}' AS BLOB), 66, 66);
INSERT INTO requests VALUES ('organisations/acat', 'b791f3ba-ccda-5593-b7be-2d4af3d5ee4e', X'0639d4cfa5b81de4878de938829fc8f88aa9432a604a34e15703009ca4e8b108', CAST('{"event_time":"2027-01-11T09:00:58Z","events":[["organisations/acat/posts/p2","ChecklistAnswered",13]],"name":"organisations/acat/posts/p2","version":13}' AS BLOB), 67, 67);
INSERT INTO requests VALUES ('organisations/acat', '82c5f46b-0426-5128-aea2-e0b052805ad1', X'a134fa3f7534aab13b0155921ae2561f9a1ce9782772d1682feb2e0b8ef25157', CAST('{"event_time":"2027-01-11T09:00:59Z","events":[["organisations/acat/posts/p2","ChecklistAnswered",14],["organisations/acat/posts/p2","StepApproved",15]],"name":"organisations/acat/posts/p2","version":15}' AS BLOB), 68, 69);
INSERT INTO requests VALUES ('organisations/acat', 'd36f6438-1669-5887-8b8b-0e1b5c765942', X'9411a3df0e8972cdae74e916462bbaf7f6d5358c2848c93c2e4cd5e8422af5dd', CAST('{"event_time":"2027-01-11T09:01:00Z","events":[["organisations/acat/posts/p2","ConsentsVerified",16]],"name":"organisations/acat/posts/p2","version":16}' AS BLOB), 70, 70);
INSERT INTO requests VALUES ('organisations/acat', '50ab9803-e3a4-5dbb-97e7-20154596f82b', X'4678e21223125bc0d231009c01a754b19e868dc06c9369b591d0aceac7bd7ceb', CAST('{"event_time":"2027-01-11T09:01:01Z","events":[["organisations/acat/posts/p2","ReturnedToReview",17]],"name":"organisations/acat/posts/p2","version":17}' AS BLOB), 71, 71);
INSERT INTO requests VALUES ('organisations/acat', 'e9064c54-9a34-535f-8e73-ef5d3bd46262', X'a134fa3f7534aab13b0155921ae2561f9a1ce9782772d1682feb2e0b8ef25157', CAST('{"event_time":"2027-01-11T09:01:02Z","events":[["organisations/acat/posts/p2","ChecklistAnswered",18],["organisations/acat/posts/p2","StepApproved",19]],"name":"organisations/acat/posts/p2","version":19}' AS BLOB), 72, 73);
INSERT INTO requests VALUES ('organisations/acat', 'bc58dd9e-e3d0-5987-aa35-d1c50d089644', X'9411a3df0e8972cdae74e916462bbaf7f6d5358c2848c93c2e4cd5e8422af5dd', CAST('{"event_time":"2027-01-11T09:01:03Z","events":[["organisations/acat/posts/p2","ConsentsVerified",20]],"name":"organisations/acat/posts/p2","version":20}' AS BLOB), 74, 74);
INSERT INTO requests VALUES ('organisations/acat', '661651a6-2ac6-5e5d-870f-2ab90b7b8a9f', X'6d798c8e3e869de0040f5ef6a7fc001447e0033bd13b8fe16b6db8f0a443c6a6', CAST('{"event_time":"2027-01-11T09:01:04Z","events":[["organisations/acat/posts/p2","PostPublished",21]],"name":"organisations/acat/posts/p2","version":21}' AS BLOB), 75, 75);
INSERT INTO requests VALUES ('organisations/acat', 'ad6429df-b927-5759-837e-e950d276528f', X'86a2aee96cd51d8d43c9664b5634014fce10400e9f2e4c028086953949065bda', CAST('{"event_time":"2027-01-11T09:01:05Z","events":[["organisations/acat/posts/p2","PublicationFailed",22]],"name":"organisations/acat/posts/p2","version":22}' AS BLOB), 76, 76);
INSERT INTO requests VALUES ('organisations/acat', 'c88012a9-17b3-5fab-9817-a7fcb173bc69', X'6d798c8e3e869de0040f5ef6a7fc001447e0033bd13b8fe16b6db8f0a443c6a6', CAST('{"event_time":"2027-01-11T09:01:06Z","events":[["organisations/acat/posts/p2","PostPublished",23]],"name":"organisations/acat/posts/p2","version":23}' AS BLOB), 77, 77);
INSERT INTO requests VALUES ('organisations/acat', '4a1cf787-44a0-5f28-a67d-69feb622bfa0', X'f4632685fda01cd4a37b5d5a2ff406422dbaa898962b1c915a6505deaf8debec', CAST('{"event_time":"2027-01-11T09:01:07Z","events":[["organisations/acat/posts/p2","PublicationConfirmed",24]],"name":"organisations/acat/posts/p2","version":24}' AS BLOB), 78, 78);
INSERT INTO requests VALUES ('organisations/acat', 'a5483a39-2b7e-5856-a31d-e890da538a5a', X'64fb4146be496edf28bfbc4d70f105182f306ecc99b8499a1b5b25e81552440c', CAST('{"event_time":"2027-01-11T09:01:08Z","events":[["organisations/acat/posts/p2","TakedownRecorded",25]],"name":"organisations/acat/posts/p2","version":25}' AS BLOB), 79, 79);
INSERT INTO requests VALUES ('organisations/acat', '2de77cc0-32cd-5d17-b6dd-12b4a624ee7f', X'8e43004206295208dd83de01798226e6e982dff7aaab5abf1430f80d59a39a27', CAST('{"event_time":"2027-01-11T09:01:09Z","events":[["organisations/acat/posts/p2","ContentReinstated",26]],"name":"organisations/acat/posts/p2","version":26}' AS BLOB), 80, 80);
INSERT INTO requests VALUES ('organisations/acat', '2470eab7-6427-5540-b38a-c6d1aaf1dd40', X'8e8d1daed04a12ee6b71bfd9716f903d6a810d7e1b32f7add999a0325de4bffe', CAST('{"event_time":"2027-01-11T09:01:10Z","events":[["organisations/acat/posts/p2","CorrectionIssued",27],["organisations/acat/posts/p2-correction","PostDrafted",1]],"name":"organisations/acat/posts/p2","version":27}' AS BLOB), 81, 82);
INSERT INTO requests VALUES ('organisations/acat', '1fa2baed-1368-5ef6-92d2-ab3d492074e2', X'fda5074b419394f6948c16dd971e0a5dd268d5572a97721a92302471978c0a7e', CAST('{"event_time":"2027-01-11T09:01:11Z","events":[["organisations/acat/posts/p3","PostDrafted",1]],"name":"organisations/acat/posts/p3","version":1}' AS BLOB), 83, 83);
INSERT INTO requests VALUES ('organisations/acat', '90b4bddd-ab3e-5f50-baee-5ba4c2060212', X'18dba6ea1bcfebeacde1ae3771ce1f5e14e0361c384c0f0b5101d7bc1f6d2da6', CAST('{"event_time":"2027-01-11T09:01:12Z","events":[["organisations/acat/posts/p3","PostSubmitted",2]],"name":"organisations/acat/posts/p3","version":2}' AS BLOB), 84, 84);
INSERT INTO requests VALUES ('organisations/acat', 'c8647772-1c81-5fbf-b4a3-d13c027447dc', X'7da7ab28daff961592bf5ba280641395ff5470620b868b8afc15b56c941283be', CAST('{"event_time":"2027-01-11T09:01:13Z","events":[["organisations/acat/posts/p3","PostRejected",3]],"name":"organisations/acat/posts/p3","version":3}' AS BLOB), 85, 85);
INSERT INTO requests VALUES ('organisations/acat', '94adb8e7-8305-5db9-b628-1b44d9436f5c', X'9e1b83edff75ca6be759ae78156262c3fdc5001b1c6a7ba22db706a0f3e00386', CAST('{"event_time":"2027-01-11T09:01:14Z","events":[["organisations/acat/posts/p4","PostDrafted",1]],"name":"organisations/acat/posts/p4","version":1}' AS BLOB), 86, 86);
INSERT INTO requests VALUES ('organisations/acat', '53a5942c-16b1-503e-aded-1f6c0353d802', X'635d7b9822d989d7736a104fb8c736891594e8142fbfd7e75bf21edeeb420eaf', CAST('{"event_time":"2027-01-11T09:01:15Z","events":[["organisations/acat/posts/p4","PostWithdrawn",2]],"name":"organisations/acat/posts/p4","version":2}' AS BLOB), 87, 87);
INSERT INTO requests VALUES ('organisations/acat', '498bdeb9-8394-5e37-bd4e-1d1de178f9bb', X'9ee3447dd34abc15bd910389f37f46bd819bed8317895ad7ecd0a8f6ec5176ce', CAST('{"event_time":"2027-01-11T09:01:16Z","events":[["organisations/acat/posts/fbd06f9f-1d8b-5d7a-9163-72e2ab982e6f","PostDrafted",1]],"name":"organisations/acat/posts/fbd06f9f-1d8b-5d7a-9163-72e2ab982e6f","version":1}' AS BLOB), 88, 88);
INSERT INTO requests VALUES ('organisations/acat', '4fb6797e-518e-58a6-bce6-843ac304e695', X'9d5f0d69cc02dee3449614adae702bd43ae18a3dfbd99592c9c770f12256ea6f', CAST('{"event_time":"2027-01-11T09:01:17Z","events":[["organisations/acat/people/noa","PersonRegistered",1]],"name":"organisations/acat/people/noa","version":1}' AS BLOB), 89, 89);
INSERT INTO requests VALUES ('organisations/acat', '3be86c40-7906-588b-8a81-93fbacbd0e28', X'03376a6d2723175d46587239be2fc11a0dbf84885c1b88d4635cbaa3b068b5c5', CAST('{"event_time":"2027-01-11T09:01:18Z","events":[["organisations/acat/people/noa","RoleAssigned",2],["organisations/acat","OfficerAppointed",12]],"name":"organisations/acat/people/noa","version":2}' AS BLOB), 90, 91);
INSERT INTO requests VALUES ('organisations/acat', 'fd6a3e42-a410-5708-b8e7-4514443cccad', X'4b443d74931a4da302e543d658b7c2bd0308a02a9edec25e2842da55f966a640', CAST('{"event_time":"2027-01-11T09:01:20Z","events":[["organisations/acat/people/noa","ConflictDeclared",3]],"name":"organisations/acat/people/noa","version":3}' AS BLOB), 92, 92);
INSERT INTO requests VALUES ('organisations/acat', '2429bcbe-7a90-5519-880d-8c421c1ca074', X'0a3593237330c61a286643aab4d3d022388f0e8986191614346cb4bcf7486bd7', CAST('{"event_time":"2027-01-11T09:01:21Z","events":[["organisations/acat/people/noa","ConflictDeclared",4]],"name":"organisations/acat/people/noa","version":4}' AS BLOB), 93, 93);
INSERT INTO requests VALUES ('organisations/acat', 'd4d5ea0f-088b-58a6-b05a-e636d7882960', X'93c889a0dab85d318ab3acde9520f358e74b3a5175d3feef4e6ae0ebf6cb9176', CAST('{"event_time":"2027-01-11T09:01:22Z","events":[["organisations/acat/people/noa","ConnectionDeclared",5]],"name":"organisations/acat/people/noa","version":5}' AS BLOB), 94, 94);
INSERT INTO requests VALUES ('organisations/acat', '6433d84f-5764-5dc0-bb4b-406de717501c', X'caa264a09ca36b3043c3944367198194f54bca9e0070da2cb0ba0c110af9afea', CAST('{"event_time":"2027-01-11T09:01:23Z","events":[["organisations/acat/people/noa","AdviceAsked",6]],"name":"organisations/acat/people/noa","version":6}' AS BLOB), 95, 95);
INSERT INTO requests VALUES ('organisations/acat', '825f8977-a4ff-5076-9fb6-06f332a21833', X'4a230f38f89326214da2d86df80794dc8b7ebfbeb881132b13b387dfe21c91b7', CAST('{"event_time":"2027-01-11T09:01:24Z","events":[["organisations/acat/people/noa","AdviceAnswered",7]],"name":"organisations/acat/people/noa","version":7}' AS BLOB), 96, 96);
INSERT INTO requests VALUES ('organisations/acat', 'd3cafc5a-7543-5d46-ab6a-cd5bb4c03d1e', X'd3ff8ebec3d6ca7ddec356b87b5c6bd333f33a4e165e29e6579830ae6676c7af', CAST('{"event_time":"2027-01-11T09:01:25Z","events":[["organisations/acat/people/noa","AdviceAsked",8]],"name":"organisations/acat/people/noa","version":8}' AS BLOB), 97, 97);
INSERT INTO requests VALUES ('organisations/acat', 'a41ffc05-a7dc-5076-965c-abb268d0988c', X'b035df9406d5fcce4c5570f9c8064509b9b5b50414e875402e2116397dec4ada', CAST('{"event_time":"2027-01-11T09:01:26Z","events":[["organisations/acat/people/noa","AccessSuspended",9],["organisations/acat","OfficerDismissed",13]],"name":"organisations/acat/people/noa","version":9}' AS BLOB), 98, 99);
INSERT INTO requests VALUES ('organisations/acat', 'e6f08768-2b71-524b-a7a3-c505c876591e', X'142edb24c71223576493bc7e752e38dbb579f710e3feefee79413fbfa9bd5ae0', CAST('{"event_time":"2027-01-11T09:01:27Z","events":[["organisations/acat/people/noa","AccessRestored",10],["organisations/acat","OfficerAppointed",14]],"name":"organisations/acat/people/noa","version":10}' AS BLOB), 100, 101);
INSERT INTO requests VALUES ('organisations/acat', 'd5c1acf7-383c-55ef-a61c-ef1817635809', X'c35b20c64c5101f52e578cb95e27a54cc53ddcb48fad96eafecd4616c7a0e06e', CAST('{"event_time":"2027-01-11T09:01:28Z","events":[["organisations/acat/people/noa","RoleRemoved",11],["organisations/acat","OfficerDismissed",15]],"name":"organisations/acat/people/noa","version":11}' AS BLOB), 102, 103);
INSERT INTO requests VALUES ('organisations/acat', 'cab2c5cc-d01a-5f3e-8c09-c6184452175f', X'9aa7b1475748570c978395ba7775eadd1a4f410f063bf10406cab1f0da878409', CAST('{"event_time":"2027-01-11T09:01:29Z","events":[["organisations/acat/people/noa","RoleAssigned",12],["organisations/acat","OfficerAppointed",16]],"name":"organisations/acat/people/noa","version":12}' AS BLOB), 104, 105);
INSERT INTO requests VALUES ('organisations/acat', 'bad7cff9-3768-5d2b-af6c-2fc2be4331be', X'e1368575a33f01513cfd9395ee2d08cece5638ef2afe9fa665ac777dd4c5a6b2', CAST('{"event_time":"2027-01-11T09:01:30Z","events":[["organisations/acat/people/noa","PersonLeft",13],["organisations/acat","OfficerDismissed",17]],"name":"organisations/acat/people/noa","version":13}' AS BLOB), 106, 107);
INSERT INTO requests VALUES ('organisations/acat', '47029a9c-a4be-5d73-8940-c7792d34a29c', X'30fe473668e1ad801e8605fba014dd021fa846a1bbe56c33bd0bdb700e3a5574', CAST('{"event_time":"2027-01-11T09:01:31Z","events":[["organisations/acat/people/noa","PersonRejoined",14]],"name":"organisations/acat/people/noa","version":14}' AS BLOB), 108, 108);
INSERT INTO requests VALUES ('organisations/acat', 'e3b91a22-35e2-50be-bd39-99a7c8223b64', X'17da69afb02567e39cb79cea2ec42e2b815010f116cce85a9fb22fcf06eb433a', CAST('{"event_time":"2027-01-11T09:01:32Z","events":[["organisations/acat/channels/twitter","PostingPermitted",8]],"name":"organisations/acat/channels/twitter","version":8}' AS BLOB), 109, 109);
INSERT INTO requests VALUES ('organisations/acat', '1198d2d0-c14a-57a6-897e-4137a7da199c', X'141b5eed4e4a75e2440fbb2e1fdde287282aa118816731bcdc715a84fab445c9', CAST('{"event_time":"2027-01-11T09:01:33Z","events":[["organisations/acat/channels/twitter","GrantProposed",9]],"name":"organisations/acat/channels/twitter","version":9}' AS BLOB), 110, 110);
INSERT INTO requests VALUES ('organisations/acat', '7fe9d1c3-8fae-5342-b79e-e03e904fe1c7', X'7429bbabb8eeaf2f092d67e9bc35c9c359c1c3d63dab5d52ec9607d0c15703a5', CAST('{"event_time":"2027-01-11T09:01:34Z","events":[["organisations/acat/channels/twitter","ToolApproved",10]],"name":"organisations/acat/channels/twitter","version":10}' AS BLOB), 111, 111);
INSERT INTO requests VALUES ('organisations/acat', 'd9849f5e-e5d7-5ca7-b97e-2e815ee698a1', X'289f02788d53428b359a46889b6f472f91b3d111418a39db82dab3f0f5249b22', CAST('{"event_time":"2027-01-11T09:01:35Z","events":[["organisations/acat/channels/twitter","ToolApproved",11]],"name":"organisations/acat/channels/twitter","version":11}' AS BLOB), 112, 112);
INSERT INTO requests VALUES ('organisations/acat', '49740794-28fe-5493-bdb4-c2aea548b31d', X'aca6fc82a3fcddb67368d6a3c013b140394c08dd5656b30ebd47fce8a8c227a4', CAST('{"event_time":"2027-01-11T09:01:36Z","events":[["organisations/acat/channels/twitter","ToolWithdrawn",12]],"name":"organisations/acat/channels/twitter","version":12}' AS BLOB), 113, 113);
INSERT INTO requests VALUES ('organisations/acat', '2d09fcfd-2e39-5270-baec-7aadc2ee0645', X'969c3fac0c5f5d39bc82b52fc2e84e403ac651f427e6de2e393d330a3b68ebe4', CAST('{"event_time":"2027-01-11T09:01:37Z","events":[["organisations/acat/channels/twitter","GrantRevoked",13]],"name":"organisations/acat/channels/twitter","version":13}' AS BLOB), 114, 114);
INSERT INTO requests VALUES ('organisations/acat', '3d93aecf-334c-5f7c-8afc-b011da4b4aa6', X'e170ae5de75f26c4f6e1e168434ed8a22affbfe44bb0bde5df9eed3d4508b2e3', CAST('{"event_time":"2027-01-11T09:01:38Z","events":[["organisations/acat/channels/twitter","RotationRecorded",14]],"name":"organisations/acat/channels/twitter","version":14}' AS BLOB), 115, 115);
INSERT INTO requests VALUES ('organisations/acat', '0c36fc46-7585-5357-9643-9b0b02e52e58', X'70f79d2e087d7775a1ecab6c59e26fab7a4e79c652f7e469526f52d835a0fb0b', CAST('{"event_time":"2027-01-11T09:01:39Z","events":[["organisations/acat/channels/twitter","ChannelHeld",15]],"name":"organisations/acat/channels/twitter","version":15}' AS BLOB), 116, 116);
INSERT INTO requests VALUES ('organisations/acat', 'ca933387-d3fd-5c7c-9787-5a24b603d82f', X'40d681e70168dbf6866cb32f56bffdc291ec9bb3eef8ac51e0216003fcaffa66', CAST('{"event_time":"2027-01-11T09:01:40Z","events":[["organisations/acat/channels/twitter","ChannelReleased",16]],"name":"organisations/acat/channels/twitter","version":16}' AS BLOB), 117, 117);
INSERT INTO requests VALUES ('organisations/acat', '72965c8d-74e8-5894-979c-ab0137b23c8a', X'06346e08093c2b3b1b1f129b71cde8f3530830f439e857b9dcce35d3080fd665', CAST('{"event_time":"2027-01-11T09:01:41Z","events":[["organisations/acat/channels/facebook","ChannelRequested",1]],"name":"organisations/acat/channels/facebook","version":1}' AS BLOB), 118, 118);
INSERT INTO requests VALUES ('organisations/acat', 'c8e3b3c9-883a-5db3-8c45-d17c19548497', X'922cddaac93fedece45224be0068d4b29117c91c3a0a4c2186dd0f80d2213b4d', CAST('{"event_time":"2027-01-11T09:01:42Z","events":[["organisations/acat/channels/facebook","ChannelApproved",2]],"name":"organisations/acat/channels/facebook","version":2}' AS BLOB), 119, 119);
INSERT INTO requests VALUES ('organisations/acat', 'd176ac92-81e8-5682-8e0f-bd11b26d70ac', X'41c72619754395fa2817cd5889b56e34192372819a4b3b5fd5c035f27ad3b2d6', CAST('{"event_time":"2027-01-11T09:01:43Z","events":[["organisations/acat/channels/facebook","ChannelApproved",3]],"name":"organisations/acat/channels/facebook","version":3}' AS BLOB), 120, 120);
INSERT INTO requests VALUES ('organisations/acat', '9917ab47-7bac-56b7-a507-ce2febcd3b7e', X'dff854d689e747d5e172ef41d1aacaded5401b25825832dc5e61ce16fe7881cd', CAST('{"event_time":"2027-01-11T09:01:44Z","events":[["organisations/acat/channels/facebook","ChannelActivated",4]],"name":"organisations/acat/channels/facebook","version":4}' AS BLOB), 121, 121);
INSERT INTO requests VALUES ('organisations/acat', 'df14ab4d-6dc9-5f8a-be9e-a986c8898837', X'0ae099458820ee08c27391540b7ad5e4761d57a032d05976b443293945ef2683', CAST('{"event_time":"2027-01-11T09:01:45Z","events":[["organisations/acat/channels/facebook","ChannelRetired",5]],"name":"organisations/acat/channels/facebook","version":5}' AS BLOB), 122, 122);
INSERT INTO requests VALUES ('organisations/acat', '8cd359d1-2768-534e-80ac-44f6e479eb9c', X'5a170ff4b26ea6d2fc6650edbf84c3f26f2b62cca15a149d54cc435682c11a75', CAST('{"event_time":"2027-01-11T09:01:46Z","events":[["organisations/acat/channels/youtube","ChannelRequested",1]],"name":"organisations/acat/channels/youtube","version":1}' AS BLOB), 123, 123);
INSERT INTO requests VALUES ('organisations/acat', '58c36e4b-724c-5af1-a00a-8880b09eb0b4', X'b7b25346d36ffa96672209cff2a6508a4130291f6c24de30c9989aab22d81eea', CAST('{"event_time":"2027-01-11T09:01:47Z","events":[["organisations/acat/channels/youtube","ChannelDeclined",2]],"name":"organisations/acat/channels/youtube","version":2}' AS BLOB), 124, 124);
INSERT INTO requests VALUES ('organisations/acat', '407e1229-d3c3-57ed-8d3f-0ae77ef453d7', X'e8192ba9c7846e491ebf47c719a6bd35cd6e011b56d30df86921a63d9caf0ee2', CAST('{"event_time":"2027-01-11T09:01:48Z","events":[["organisations/acat/channels/engage","ChannelRequested",1]],"name":"organisations/acat/channels/engage","version":1}' AS BLOB), 125, 125);
INSERT INTO requests VALUES ('organisations/acat', 'd479032c-e411-520e-a40b-88e4f17d284d', X'bbd7f23360daa34fc62f2c3176ad0c5ddbc5a6ce851c746492f6f9ce0f343bc9', CAST('{"event_time":"2027-01-11T09:01:49Z","events":[["organisations/acat/consents/c2","ConsentRequested",1]],"name":"organisations/acat/consents/c2","version":1}' AS BLOB), 126, 126);
INSERT INTO requests VALUES ('organisations/acat', '265af70d-417e-5d18-b1b0-71a1e7565cd2', X'e14d8e1d5e105a69c1a9b3d599e4579190cad01ba8ef56043ef679a6abeeb165', CAST('{"event_time":"2027-01-11T09:01:50Z","events":[["organisations/acat/consents/c2","ConsentDeclined",2]],"name":"organisations/acat/consents/c2","version":2}' AS BLOB), 127, 127);
INSERT INTO requests VALUES ('organisations/acat', '1f16f333-5682-5b24-933c-fc0a0e14cb73', X'df32764c75db3ad008fb09827ce869e85b50cfbf81a1c87abdb9752dfdcbbd3a', CAST('{"event_time":"2027-01-11T09:01:51Z","events":[["organisations/acat/consents/c3","ConsentRequested",1]],"name":"organisations/acat/consents/c3","version":1}' AS BLOB), 128, 128);
INSERT INTO requests VALUES ('organisations/acat', '8e3fb8e3-8f1e-51e4-b037-91aef5fdb94c', X'33a872395074e5bbfae8d5727b0dde56aba2944b273e5f9c9b4ebe1917fd10d0', CAST('{"event_time":"2027-01-11T09:01:52Z","events":[["organisations/acat/consents/c3","ConsentRecorded",2]],"name":"organisations/acat/consents/c3","version":2}' AS BLOB), 129, 129);
INSERT INTO requests VALUES ('organisations/acat', '3b6bff3a-47f5-53aa-8342-877a3c3b71bb', X'f7c68aca402abe5bf12f1cfefc6979a667cb05418c0c68e2c87312d996e68a62', CAST('{"event_time":"2027-01-11T09:01:54Z","events":[["organisations/acat/consents/c3","EvidenceRejected",3]],"name":"organisations/acat/consents/c3","version":3}' AS BLOB), 130, 130);
INSERT INTO requests VALUES ('organisations/acat', '5339cd8d-1a6d-504d-9f62-c7b543ea79e1', X'234e19827ce596e1768ba90e1ac8eebdc8c8cb9c8ef93e34d2b70aca0cef52a8', CAST('{"event_time":"2027-01-11T09:01:55Z","events":[["organisations/acat/consents/c4","ConsentRequested",1]],"name":"organisations/acat/consents/c4","version":1}' AS BLOB), 131, 131);
INSERT INTO requests VALUES ('organisations/acat', '199339fc-8239-59b0-8363-492a6e1ae2cd', X'a27c62c4b7092790cf1db0e38ea0fe25590aeb510257b3c0124034ec60043d00', CAST('{"event_time":"2027-01-11T09:01:56Z","events":[["organisations/acat/consents/c4","ConsentRecorded",2]],"name":"organisations/acat/consents/c4","version":2}' AS BLOB), 132, 132);
INSERT INTO requests VALUES ('organisations/acat', 'a8a605e1-3416-59fe-88a8-042cc18e1bea', X'66da40968e255b849b25662d0d1a0007b26ebbc367fd1e60da88a7a9765237c1', CAST('{"event_time":"2027-01-11T09:01:57Z","events":[["organisations/acat/consents/c5","ConsentRequested",1]],"name":"organisations/acat/consents/c5","version":1}' AS BLOB), 133, 133);
INSERT INTO requests VALUES ('organisations/acat', 'a3534071-2ce2-58be-ad50-99ee66b2933c', X'd9601632cd73fac937d90b024293fdd03d8639ff48ac429ab257287711925109', CAST('{"event_time":"2027-01-11T09:01:58Z","events":[["organisations/acat/consents/c5","ConsentRecorded",2]],"name":"organisations/acat/consents/c5","version":2}' AS BLOB), 134, 134);
INSERT INTO requests VALUES ('organisations/acat', 'dcc9483f-903a-56ab-94cd-a138a7b70120', X'e23cfc3b221891c37b7867abf6c0af627611f87c885ec9d8319d828c7eefb137', CAST('{"event_time":"2027-01-11T09:01:59Z","events":[["organisations/acat/consents/c5","EvidenceVerified",3]],"name":"organisations/acat/consents/c5","version":3}' AS BLOB), 135, 135);
INSERT INTO requests VALUES ('organisations/acat', 'ef1bf98f-957b-5c1c-8339-9b42963b8bac', X'ff7051d1d9eef1e057b7d30a298a0f30d449692692fe7d222ee23b4f9bc299bb', CAST('{"event_time":"2027-01-11T09:02:00Z","events":[["organisations/acat/consents/c5","ConsentRenewed",4]],"name":"organisations/acat/consents/c5","version":4}' AS BLOB), 136, 136);
INSERT INTO requests VALUES ('organisations/acat', '744eb4c3-8ce5-5a1a-9a52-252f47a11d54', X'448e4111488e18a4d12dc17d21b7118e2615af39a9da46042aad48e80de2693f', CAST('{"event_time":"2027-01-11T09:02:01Z","events":[["organisations/acat/posts/p5","PostDrafted",1]],"name":"organisations/acat/posts/p5","version":1}' AS BLOB), 137, 137);
INSERT INTO requests VALUES ('organisations/acat', '6334e65a-5091-544a-b3f9-2b4cea5e7e02', X'205655c211edc4f63b98e09d2fb57356851065adace3231a3cfa392b64f5a600', CAST('{"event_time":"2027-01-11T09:02:02Z","events":[["organisations/acat/posts/p5","PostSubmitted",2]],"name":"organisations/acat/posts/p5","version":2}' AS BLOB), 138, 138);
INSERT INTO requests VALUES ('organisations/acat', '5866fdde-6599-59ee-805c-8ee8e99fc964', X'5cb9c981dda109cbf730723262af5cc60b236cbd6923529be654f9a2be289403', CAST('{"event_time":"2027-01-11T09:02:03Z","events":[["organisations/acat/posts/p5","ChecklistAnswered",3],["organisations/acat/posts/p5","StepApproved",4]],"name":"organisations/acat/posts/p5","version":4}' AS BLOB), 139, 140);
INSERT INTO requests VALUES ('organisations/acat', 'df0149e4-c784-5235-ad8d-392fba51ac61', X'e3ae923159d8e40fdf2a882112ca09a598146a43f081fe62ff39078c1c30cb25', CAST('{"event_time":"2027-01-11T09:02:04Z","events":[["organisations/acat/posts/p5","ConsentsVerified",5],["organisations/acat/consents/c5","RelianceRecorded",5]],"name":"organisations/acat/posts/p5","version":5}' AS BLOB), 141, 142);
INSERT INTO requests VALUES ('organisations/acat', '9a1c6f35-e441-524c-bd42-836dddedc884', X'e13d3f2e8adb1fa388c51ee9a1d51eb3844ee9222b7d5054688a0d401ef3bd2c', CAST('{"event_time":"2027-01-11T09:02:05Z","events":[["organisations/acat/posts/p5","PostPublished",6]],"name":"organisations/acat/posts/p5","version":6}' AS BLOB), 143, 143);
INSERT INTO requests VALUES ('organisations/acat', '2134f611-bc48-58ec-b95b-a6ce693e3411', X'17f0a3c5628d3f7404ae3c5e2bfd31af36c604f551bdf0d53292df7fce3f0216', CAST('{"event_time":"2027-01-11T09:02:06Z","events":[["organisations/acat/posts/p5","PublicationConfirmed",7]],"name":"organisations/acat/posts/p5","version":7}' AS BLOB), 144, 144);
INSERT INTO requests VALUES ('organisations/acat', '502b35b6-5534-5e0e-b277-35e1678cbdd5', X'4b797922608bf9246cd131038af4050a73f34a55da9b43bedc52a0d63e768ae7', CAST('{"event_time":"2027-01-11T09:02:07Z","events":[["organisations/acat/posts/p6","PostDrafted",1]],"name":"organisations/acat/posts/p6","version":1}' AS BLOB), 145, 145);
INSERT INTO requests VALUES ('organisations/acat', '6220a119-b5cc-532f-aac7-7c60afc288ce', X'89838d0595d03d9633d43ccfe0b362a6447a3eefb7b60ca9c458b7715e616b4c', CAST('{"event_time":"2027-01-11T09:02:08Z","events":[["organisations/acat/posts/p6","PostSubmitted",2]],"name":"organisations/acat/posts/p6","version":2}' AS BLOB), 146, 146);
INSERT INTO requests VALUES ('organisations/acat', '3dfb1a92-2377-52f4-a86a-fb9df53fc595', X'219e6665f14a6e13813a7f823087ee8c432ad973455c3764e9b259eee107e9d2', CAST('{"event_time":"2027-01-11T09:02:09Z","events":[["organisations/acat/posts/p6","ChecklistAnswered",3],["organisations/acat/posts/p6","StepApproved",4]],"name":"organisations/acat/posts/p6","version":4}' AS BLOB), 147, 148);
INSERT INTO requests VALUES ('organisations/acat', '15640c3d-8243-5909-9e51-1674504ef567', X'a2d16e7193db7daf8a9928cde9f30e3afd35b39482488b5763f70966a871d5f4', CAST('{"event_time":"2027-01-11T09:02:10Z","events":[["organisations/acat/posts/p6","ConsentsVerified",5],["organisations/acat/consents/c5","RelianceRecorded",6]],"name":"organisations/acat/posts/p6","version":5}' AS BLOB), 149, 150);
INSERT INTO requests VALUES ('organisations/acat', 'dae0a2cc-f5c6-54bd-a003-d2c8a57143b8', X'a4c1de56272ad9851bfe57cdeaa4463702f6ef67d9239fd0af70cf1b687a2433', CAST('{"event_time":"2027-01-11T09:02:11Z","events":[["organisations/acat/posts/p7","PostDrafted",1]],"name":"organisations/acat/posts/p7","version":1}' AS BLOB), 151, 151);
INSERT INTO requests VALUES ('organisations/acat', '72bb1724-2a4d-5699-85e2-35afb6642703', X'8362b951ebcea7b75c8a5a782544efc8eb961d454a5917e7d8c683e25ca5d2f5', CAST('{"event_time":"2027-01-11T09:02:12Z","events":[["organisations/acat/posts/p7","PostSubmitted",2]],"name":"organisations/acat/posts/p7","version":2}' AS BLOB), 152, 152);
INSERT INTO requests VALUES ('organisations/acat', '5383117a-5014-5dbb-b503-24d0e5506cc1', X'a7eaa74a9d10d83854c0357bacdfd1f58b1206973d357d6854eeb9cd02b73d74', CAST('{"event_time":"2027-01-11T09:02:13Z","events":[["organisations/acat/posts/p7","ChecklistAnswered",3],["organisations/acat/posts/p7","StepApproved",4]],"name":"organisations/acat/posts/p7","version":4}' AS BLOB), 153, 154);
INSERT INTO requests VALUES ('organisations/acat', 'f51fb61a-4db1-5ffe-aea3-6e411972c57a', X'68b96ab883c7f9ace70cc22d91250f5c9cbbb1f5543fbbbb650cc8575c1bb2a1', CAST('{"event_time":"2027-01-11T09:02:14Z","events":[["organisations/acat/posts/p7","ConsentsVerified",5],["organisations/acat/consents/c5","RelianceRecorded",7]],"name":"organisations/acat/posts/p7","version":5}' AS BLOB), 155, 156);
INSERT INTO requests VALUES ('organisations/acat', 'c3920e79-94a9-55a6-a3d8-24ac1b0e6247', X'f02d43c014a563a6402f370d858dea0788da81049917b55cfc5e786dfb36ab4f', CAST('{"event_time":"2027-01-11T09:02:15Z","events":[["organisations/acat/posts/p7","PostPublished",6]],"name":"organisations/acat/posts/p7","version":6}' AS BLOB), 157, 157);
INSERT INTO requests VALUES ('organisations/acat', '99bfaa98-37c0-5c7f-928e-290cefbb2ce4', X'd6b7a90b88970d200596070221a2f75de276962a195e5711357cba0f66c08fd2', CAST('{"event_time":"2027-01-11T09:02:16Z","events":[["organisations/acat/consents/c5","ConsentExpired",8],["organisations/acat/posts/p5","TakedownRequired",8],["organisations/acat/posts/p6","ConsentVoided",6],["organisations/acat/posts/p7","TakedownRequired",7]],"name":"organisations/acat/consents/c5","version":8}' AS BLOB), 158, 161);
INSERT INTO requests VALUES ('organisations/acat', '24c477d5-b554-55c4-8151-1f2e5f07678e', X'c487d81c653b234e37c691494a325263bfc9f834d348d71779526a0faeb5ca44', CAST('{"event_time":"2027-01-11T09:02:17Z","events":[["organisations/acat/posts/p7","PublicationFailed",8],["organisations/acat/posts/p7","ConsentVoided",9]],"name":"organisations/acat/posts/p7","version":9}' AS BLOB), 162, 163);
INSERT INTO requests VALUES ('organisations/acat', '96a6c7ea-58d2-5028-a1c1-cb06fe4ef48e', X'a7a3d85deb81708ded34e45c7eecdd097a3ac63ab01567e2c4ad9824ac28e645', CAST('{"event_time":"2027-01-11T09:02:18Z","events":[["organisations/acat/objections/s-9","ObjectionRecorded",1]],"name":"organisations/acat/objections/s-9","version":1}' AS BLOB), 164, 164);
INSERT INTO requests VALUES ('organisations/acat', '74a9f3a9-af58-5c4d-ba87-bfa3e385330e', X'c87cf1e8bfd49c4d63f42e7d68dc7a2bbeca468e2616499c109119ab6ab0b50a', CAST('{"event_time":"2027-01-11T09:02:19Z","events":[["organisations/acat/objections/s-9","ObjectionLifted",2]],"name":"organisations/acat/objections/s-9","version":2}' AS BLOB), 165, 165);
INSERT INTO requests VALUES ('organisations/acat', '184ac7f5-0bf0-54db-a303-deb6586f7447', X'47961e5c20e521b4a9054fff078a69a1bc67e73c280a98be9b9e74f75266144f', CAST('{"event_time":"2027-01-11T09:02:20Z","events":[["organisations/acat/objections/s-9","ObjectionRecorded",3]],"name":"organisations/acat/objections/s-9","version":3}' AS BLOB), 166, 166);
INSERT INTO requests VALUES ('organisations/acat', '85b04a3a-2aee-5e03-a552-9e75ee3b572a', X'f0b1bc7256937d0001d0822a12877eadfdad00cac3f3c8a6dfb82752faa07ac5', CAST('{"event_time":"2027-01-11T09:02:21Z","events":[["organisations/acat/posts/p8","PostDrafted",1]],"name":"organisations/acat/posts/p8","version":1}' AS BLOB), 167, 167);
INSERT INTO requests VALUES ('organisations/acat', 'e9464dd4-3b30-5910-b517-4a249a5a3ff8', X'a6bdb545f87ef91fe595658cb6ec14166f1ccc8604bbdd1b807a2751e292ee3f', CAST('{"event_time":"2027-01-11T09:02:22Z","events":[["organisations/acat/posts/p8","PostSubmitted",2]],"name":"organisations/acat/posts/p8","version":2}' AS BLOB), 168, 168);
INSERT INTO requests VALUES ('organisations/acat', '198d3167-3f21-5601-9f71-2cf47c11327d', X'fc29907c9b5f298152db82512826d526a42f72e2d1f6134d29aff0ceed48a398', CAST('{"event_time":"2027-01-11T09:02:23Z","events":[["organisations/acat/posts/p8","ChecklistAnswered",3],["organisations/acat/posts/p8","StepApproved",4]],"name":"organisations/acat/posts/p8","version":4}' AS BLOB), 169, 170);
INSERT INTO requests VALUES ('organisations/acat', '50dc3633-29df-59e7-b8b5-f53edc2ac948', X'a4c34a50c1e0eee7fbacc7854bf32d1efab143a4aecad5b99a59fda1016dc5ad', CAST('{"event_time":"2027-01-11T09:02:24Z","events":[["organisations/acat/posts/p8","ConsentsVerified",5]],"name":"organisations/acat/posts/p8","version":5}' AS BLOB), 171, 171);
INSERT INTO requests VALUES ('organisations/acat', 'ec9a8cff-2694-5954-ae4e-c821fe16e10e', X'd5516ced0866481d0c1f0406d17962de304c51255e8634e7b69be7c1cb80ab5e', CAST('{"event_time":"2027-01-11T09:02:25Z","events":[["organisations/acat/posts/p8","PostPublished",6]],"name":"organisations/acat/posts/p8","version":6}' AS BLOB), 172, 172);
INSERT INTO requests VALUES ('organisations/acat', 'c03d3a08-7ccb-5f73-a492-1bf566d071b7', X'302ac6fc72258fe49904025086428c19934cc87203303b30c0700b9315ff82db', CAST('{"event_time":"2027-01-11T09:02:26Z","events":[["organisations/acat/posts/p8","PublicationConfirmed",7]],"name":"organisations/acat/posts/p8","version":7}' AS BLOB), 173, 173);
INSERT INTO requests VALUES ('organisations/acat', '017d79d6-4168-5df2-8acb-cab427741fb6', X'b66dfb2fd219dd43feb39d1b41b01d8ed8b4e6fff1f90561c094c761bada1c04', CAST('{"event_time":"2027-01-11T09:02:28Z","events":[["organisations/acat/complaints/k1","ComplaintOpened",1],["organisations/acat/posts/p8","ComplaintLinked",8]],"name":"organisations/acat/complaints/k1","version":1}' AS BLOB), 174, 175);
INSERT INTO requests VALUES ('organisations/acat', 'c5e7edfe-c189-5706-b696-3b6ae3ecd839', X'bd441659939880ced57e272874c5234a8ece30432f4996d7c3d5929b3eecabf6', CAST('{"event_time":"2027-01-11T09:02:29Z","events":[["organisations/acat/complaints/k2","ComplaintOpened",1],["organisations/acat/posts/p8","ComplaintLinked",9]],"name":"organisations/acat/complaints/k2","version":1}' AS BLOB), 176, 177);
INSERT INTO requests VALUES ('organisations/acat', 'a6e41329-4313-51c6-a2b0-66fbb101adab', X'f09f89b26a74556415786f4feb46ad26b31b316957a3844eb6709cfcc21151f6', CAST('{"event_time":"2027-01-11T09:02:30Z","events":[["organisations/acat/complaints/k1","ComplaintAcknowledged",2]],"name":"organisations/acat/complaints/k1","version":2}' AS BLOB), 178, 178);
INSERT INTO requests VALUES ('organisations/acat', '37cecd89-4f11-5cb5-93be-11c83146ccf0', X'ab416f662a56536a619a391e887590398d8557675dba71343261b43e555a50ab', CAST('{"event_time":"2027-01-11T09:02:31Z","events":[["organisations/acat/complaints/k2","ComplaintAcknowledged",2]],"name":"organisations/acat/complaints/k2","version":2}' AS BLOB), 179, 179);
INSERT INTO requests VALUES ('organisations/acat', '82aa288e-18ab-5a81-890b-142bb18ca22f', X'4788aa9bb0f594b4d8d818697544f297f016b3c3b1bd491e7e5bfa62483104cd', CAST('{"event_time":"2027-01-11T09:02:33Z","events":[["organisations/acat/complaints/k1","ComplaintEscalated",3],["organisations/acat/posts/p8","LinkedComplaintMoved",10]],"name":"organisations/acat/complaints/k1","version":3}' AS BLOB), 180, 181);
INSERT INTO requests VALUES ('organisations/acat', 'cbf9516d-b8be-57e1-a3c9-3bf2dcff80d1', X'6b8b2a12e94321d841fe95705bdb80b62bafe907ec785830cf94f9372033fc64', CAST('{"event_time":"2027-01-11T09:02:34Z","events":[["organisations/acat/complaints/k1","ComplaintEscalated",4],["organisations/acat/posts/p8","LinkedComplaintMoved",11]],"name":"organisations/acat/complaints/k1","version":4}' AS BLOB), 182, 183);
INSERT INTO requests VALUES ('organisations/acat', '61d86f5f-dc4b-5d2b-a5dd-0c3f2b211afe', X'0c48ffa106eaee9a08f15e6bea9ee8bd52db173048d8eb0771598789df32f090', CAST('{"event_time":"2027-01-11T09:02:35Z","events":[["organisations/acat/complaints/k1","ComplaintDeescalated",5],["organisations/acat/posts/p8","LinkedComplaintMoved",12]],"name":"organisations/acat/complaints/k1","version":5}' AS BLOB), 184, 185);
INSERT INTO requests VALUES ('organisations/acat', 'ead2f87c-4486-58c1-8af6-0b54b29e06c8', X'6a65a0dad746e2c20eb0daff518ed228a844b4a34b95c5b3cceea8f7f9fae88f', CAST('{"event_time":"2027-01-11T09:02:36Z","events":[["organisations/acat/complaints/k2","ComplaintEscalated",3],["organisations/acat/posts/p8","LinkedComplaintMoved",13]],"name":"organisations/acat/complaints/k2","version":3}' AS BLOB), 186, 187);
INSERT INTO requests VALUES ('organisations/acat', '08741a0b-55fc-59cd-aadd-cebe6e518986', X'0e9270360fb4c0c0a4b16ba1bcf0ee7b251ebab0f1cfd98e6079845dc3666e5a', CAST('{"event_time":"2027-01-11T09:02:37Z","events":[["organisations/acat/complaints/k2","ComplaintResolved",4],["organisations/acat/posts/p8","LinkedComplaintClosed",14]],"name":"organisations/acat/complaints/k2","version":4}' AS BLOB), 188, 189);
INSERT INTO requests VALUES ('organisations/acat', 'b2eb3674-ee4b-5baf-8f6a-e430b262b098', X'732a3d6237f069346cf1138135928830a59911fdf2355ea8318fa3435ecdcd75', CAST('{"event_time":"2027-01-11T09:02:38Z","events":[["organisations/acat/complaints/k1","ComplaintResolved",6],["organisations/acat/posts/p8","LinkedComplaintClosed",15]],"name":"organisations/acat/complaints/k1","version":6}' AS BLOB), 190, 191);
INSERT INTO requests VALUES ('organisations/acat', 'e424a1fa-0a3f-5641-b2e0-508721c1d292', X'23e5ffea680ae99f14a7d92ad5921b1197e3342192d259955f19c74dc8f06d16', CAST('{"event_time":"2027-01-11T09:02:39Z","events":[["organisations/acat/complaints/k1","ComplaintReopened",7],["organisations/acat/posts/p8","LinkedComplaintReopened",16]],"name":"organisations/acat/complaints/k1","version":7}' AS BLOB), 192, 193);
INSERT INTO requests VALUES ('organisations/acat', '217bc2b0-aa2d-508f-93ac-8678c09b527a', X'22a87c6a32e0966d30f23c0f86d1fdfb61fb85b3f7c2660f887aef4c4643e23b', CAST('{"event_time":"2027-01-11T09:02:40Z","events":[["organisations/acat/complaints/k3","ComplaintOpened",1]],"name":"organisations/acat/complaints/k3","version":1}' AS BLOB), 194, 194);
INSERT INTO requests VALUES ('organisations/acat', '496e8981-bc7b-5318-a59a-db82bfc7c4da', X'4b1fa8f3b841930d32ce606ca2cc7aa653d05cb6059246966b034174831c0e4c', CAST('{"event_time":"2027-01-11T09:02:41Z","events":[["organisations/acat/contacts/m1","ContactRecorded",1]],"name":"organisations/acat/contacts/m1","version":1}' AS BLOB), 195, 195);
INSERT INTO requests VALUES ('organisations/acat', 'fce0021d-47c1-52f9-be86-946f7026e91e', X'5066dee3156beadcb4fc55a016c3106b990e30f5e33709c3f80e9bb3329cbd3f', CAST('{"event_time":"2027-01-11T09:02:42Z","events":[["organisations/acat/contacts/m1","ContactMovedToPrivate",2]],"name":"organisations/acat/contacts/m1","version":2}' AS BLOB), 196, 196);
INSERT INTO requests VALUES ('organisations/acat', 'd17397c0-4e64-5bc6-8636-f131e6e45238', X'5e25ec90fd4364376b90899c117e1ad17bf2db4f724d762bd08006c9231a6c9d', CAST('{"event_time":"2027-01-11T09:02:43Z","events":[["organisations/acat/contacts/m1","IdentityVerified",3]],"name":"organisations/acat/contacts/m1","version":3}' AS BLOB), 197, 197);
INSERT INTO requests VALUES ('organisations/acat', 'd74ce3e5-a2cc-5d90-8f2a-35f1e1c25eee', X'54f4d1d61152d818dd6108ea87caef674418efccb849f3eaac097d61374d957b', CAST('{"event_time":"2027-01-11T09:02:44Z","events":[["organisations/acat/contacts/m1","ContactClosed",4]],"name":"organisations/acat/contacts/m1","version":4}' AS BLOB), 198, 198);
INSERT INTO requests VALUES ('organisations/acat', '752a321b-db1a-5812-9c02-2aed0fdb427c', X'9c6934720c257a172689a763d6007f57488e52ffbe8b58a628f4ee9db66cf39a', CAST('{"event_time":"2027-01-11T09:02:45Z","events":[["organisations/acat/contacts/m2","ContactRecorded",1]],"name":"organisations/acat/contacts/m2","version":1}' AS BLOB), 199, 199);
INSERT INTO requests VALUES ('organisations/acat', '47a7e0f0-ce2a-59dc-a7ad-3b3012329c21', X'f39f08e60563234e9ccf3c3e7f0e8ca011e71b426812c49e495c5c39357b04f9', CAST('{"event_time":"2027-01-11T09:02:46Z","events":[["organisations/acat/people/website","PersonRegistered",1]],"name":"organisations/acat/people/website","version":1}' AS BLOB), 200, 200);
INSERT INTO requests VALUES ('organisations/acat', '0218ecbb-8477-5667-8c14-75508e2e33b7', X'abef5ecb2c9ff87bb08af1a2cb10b133a30491825f8dc86a3c1025ff5d5d73d7', CAST('{"event_time":"2027-01-11T09:02:47Z","events":[["organisations/acat/posts/p9","PostDrafted",1]],"name":"organisations/acat/posts/p9","version":1}' AS BLOB), 201, 201);
INSERT INTO requests VALUES ('organisations/acat', '57707d81-8800-52a8-bc58-f61317cb23dd', X'28c87a87c7b57f83abb21374592420a702a48e8de0eff91f3a145c7143724acd', CAST('{"event_time":"2027-01-11T09:02:48Z","events":[["organisations/acat/posts/p9","DoubtRaised",2]],"name":"organisations/acat/posts/p9","version":2}' AS BLOB), 202, 202);
INSERT INTO requests VALUES ('organisations/acat', 'fc339e61-96d5-5894-b0bc-8ef36245005b', X'3401c65c56b7f3174b6f38ee83f37bef7579815f74e6aeadb07962b56ae6214d', CAST('{"event_time":"2027-01-11T09:02:49Z","events":[["organisations/acat","RegulatedPeriodOpened",18]],"name":"organisations/acat","version":18}' AS BLOB), 203, 203);
INSERT INTO requests VALUES ('organisations/acat', 'bcca135d-176a-549b-a1b1-e7c102bf4f1b', X'd192193bbdda73d71217ac144ceacb1c855d08267becda79cae7f564bf122346', CAST('{"event_time":"2027-01-11T09:02:51Z","events":[["organisations/acat","RegulatedPeriodClosed",19]],"name":"organisations/acat","version":19}' AS BLOB), 204, 204);
INSERT INTO requests VALUES ('organisations/acat', '1d559c41-f81e-528f-8b77-16c1f4da1d8e', X'0e730b4302e81fed9626ac8d5ff40ec51fa0edf67611b2e6172fcf00a2f4d955', CAST('{"event_time":"2027-01-11T09:02:52Z","events":[["organisations/acat","RegulatedPeriodOpened",20]],"name":"organisations/acat","version":20}' AS BLOB), 205, 205);
INSERT INTO requests VALUES ('organisations/cleanslate', '9c92a04b-f50f-5376-bc31-9d8db9047f5f', X'9a5b5436609996cff46db2491c01a0c725d030179096bfbc342d05b2cfb93c19', CAST('{"event_time":"2027-01-11T09:02:53Z","events":[["organisations/cleanslate","OrganisationRegistered",1]],"name":"organisations/cleanslate","version":1}' AS BLOB), 206, 206);
INSERT INTO requests VALUES ('organisations/cleanslate', '5f884a57-fadd-5253-95b0-e55fee8ef995', X'4c9944234b313de1fca02ab8beb7b31f53b844d10b5cfb1f47fec8fd1f7181c5', CAST('{"event_time":"2027-01-11T09:02:53Z","events":[["organisations/cleanslate/policies/1.0","PolicyDrafted",1]],"name":"organisations/cleanslate/policies/1.0","version":1}' AS BLOB), 207, 207);
INSERT INTO requests VALUES ('organisations/cleanslate', '5adc697e-e7a8-581d-a742-863495c75a0d', X'48e785b74218d2da631a9ef21c0d6954219b828472f6adbec2355dd449d99aac', CAST('{"event_time":"2027-01-11T09:02:53Z","events":[["organisations/cleanslate/policies/1.0","PolicyBroughtIntoForce",2],["organisations/cleanslate","PolicyTookForce",2]],"name":"organisations/cleanslate/policies/1.0","version":2}' AS BLOB), 208, 209);
INSERT INTO requests VALUES ('organisations/cleanslate', '6cb77ab6-d9c8-504b-af14-1b9044022270', X'589ce7b4dc6353b83230d7947442c6ca5cbf5b1a08dbc873692ab3a3bc54ddde', CAST('{"event_time":"2027-01-11T09:02:53Z","events":[["organisations/cleanslate/people/pru","PersonRegistered",1],["organisations/cleanslate","OfficerAppointed",3]],"name":"organisations/cleanslate/people/pru","version":1}' AS BLOB), 210, 211);
INSERT INTO requests VALUES ('organisations/cleanslate', '79682083-1531-5a38-bab5-e22d501c5791', X'878346fe69247aafe6f204692e8333f87bc16708c394183a00cfaa6ae48715cc', CAST('{"event_time":"2027-01-11T09:02:54Z","events":[["organisations/cleanslate/people/pru","PolicyAcknowledged",2]],"name":"organisations/cleanslate/people/pru","version":2}' AS BLOB), 212, 212);
INSERT INTO requests VALUES ('organisations/cleanslate', '8eb868b8-5096-5b68-bfa6-2e4f80be931f', X'042ee2352077cf04591e87cac97c4861b263ea9bc244fe93e4aba9ef06933b26', CAST('{"event_time":"2027-01-11T09:02:55Z","events":[["organisations/cleanslate/people/lou","PersonRegistered",1],["organisations/cleanslate","OfficerAppointed",4]],"name":"organisations/cleanslate/people/lou","version":1}' AS BLOB), 213, 214);
INSERT INTO requests VALUES ('organisations/cleanslate', 'ad9993b4-d559-543e-82e8-67cd1be1d528', X'9cd7da6e6046635484d9e25bf730e1d1652a1353c901015dbc2efb440e1413ce', CAST('{"event_time":"2027-01-11T09:02:56Z","events":[["organisations/cleanslate/people/lou","PolicyAcknowledged",2]],"name":"organisations/cleanslate/people/lou","version":2}' AS BLOB), 215, 215);
INSERT INTO requests VALUES ('organisations/cleanslate', '32bd761a-db81-57f1-b3a7-297d357a1ca6', X'176324337abb22f7d00096b6c34237a2b1ae9f90f3652befc4d18a57499a46cc', CAST('{"event_time":"2027-01-11T09:02:57Z","events":[["organisations/cleanslate/people/ivy","PersonRegistered",1],["organisations/cleanslate","OfficerAppointed",5]],"name":"organisations/cleanslate/people/ivy","version":1}' AS BLOB), 216, 217);
INSERT INTO requests VALUES ('organisations/cleanslate', 'e4d159ec-c012-5e89-a286-699113507f93', X'18617937b46be834b6d207a96bd31a22b7db15a97302b40dbc2f9d4ca7a339f0', CAST('{"event_time":"2027-01-11T09:02:58Z","events":[["organisations/cleanslate/people/ivy","PolicyAcknowledged",2]],"name":"organisations/cleanslate/people/ivy","version":2}' AS BLOB), 218, 218);
INSERT INTO requests VALUES ('organisations/cleanslate', '2a2d2326-066f-5316-b1e9-9776d98e3da4', X'0433d13de3c637e8b7aa3d4a7bcd1b73c22e42ffa6e4cb519ed649423ff56975', CAST('{"event_time":"2027-01-11T09:02:59Z","events":[["organisations/cleanslate/people/bea","PersonRegistered",1],["organisations/cleanslate","OfficerAppointed",6]],"name":"organisations/cleanslate/people/bea","version":1}' AS BLOB), 219, 220);
INSERT INTO requests VALUES ('organisations/cleanslate', '4496b2ad-ee5a-5476-b9ed-9cc05a28d171', X'328c1dd505e26b81ddb488ce86686757cbedc2cdfe1daf5893f858dd2951aafe', CAST('{"event_time":"2027-01-11T09:03:00Z","events":[["organisations/cleanslate/people/bea","PolicyAcknowledged",2]],"name":"organisations/cleanslate/people/bea","version":2}' AS BLOB), 221, 221);
INSERT INTO requests VALUES ('organisations/cleanslate', '9cb4c34b-9b3a-53e2-be51-f23f9585c217', X'1520af3fcb2a8686b4eab5107dc75da99cbe8e7060fa9d5319d8daa3fb012d43', CAST('{"event_time":"2027-01-11T09:03:01Z","events":[["organisations/cleanslate/people/wes","PersonRegistered",1],["organisations/cleanslate","OfficerAppointed",7]],"name":"organisations/cleanslate/people/wes","version":1}' AS BLOB), 222, 223);
INSERT INTO requests VALUES ('organisations/cleanslate', '327b6f91-7b71-5a25-8ca7-3f193f14d95b', X'3b52f2b976e3647e2c9ebbeabfed400195c313539ea7ee66fcd436e025d18de0', CAST('{"event_time":"2027-01-11T09:03:02Z","events":[["organisations/cleanslate/people/wes","PolicyAcknowledged",2]],"name":"organisations/cleanslate/people/wes","version":2}' AS BLOB), 224, 224);
INSERT INTO requests VALUES ('organisations/cleanslate', '08855d1e-337d-5656-82c8-14b2b8a6c6a4', X'9f663eca6340b03f12dd7bfd95593eb3600353fdb702bf7df99696d30f26b2fd', CAST('{"event_time":"2027-01-11T09:03:03Z","events":[["organisations/cleanslate/channels/facebook","ChannelRequested",1]],"name":"organisations/cleanslate/channels/facebook","version":1}' AS BLOB), 225, 225);
INSERT INTO requests VALUES ('organisations/cleanslate', '50baf254-c710-5f92-acfe-f84a8d1c23fa', X'05bf2ed4acd67f0e4b961ab0b552556623acf7a47b0620ae457e25bf9d7f7435', CAST('{"event_time":"2027-01-11T09:03:04Z","events":[["organisations/cleanslate/channels/facebook","ChannelApproved",2]],"name":"organisations/cleanslate/channels/facebook","version":2}' AS BLOB), 226, 226);
INSERT INTO requests VALUES ('organisations/cleanslate', 'ffc1597b-1dc5-5e9d-b87b-9a8809cd9147', X'd0f17243898e74d9a6c2f868b8405f90caa015cb04d5fad7ba59169d8378d3fe', CAST('{"event_time":"2027-01-11T09:03:05Z","events":[["organisations/cleanslate/channels/facebook","ChannelActivated",3]],"name":"organisations/cleanslate/channels/facebook","version":3}' AS BLOB), 227, 227);
INSERT INTO requests VALUES ('organisations/cleanslate', '1c41568e-6f5e-5ff5-83c1-14729ff44d09', X'd8621155b6cc7cbb1a74a5963911ca6e811cf16ed802f10b79e1b28a0f8a705d', CAST('{"event_time":"2027-01-11T09:03:06Z","events":[["organisations/cleanslate/channels/facebook","GrantProposed",4]],"name":"organisations/cleanslate/channels/facebook","version":4}' AS BLOB), 228, 228);
INSERT INTO requests VALUES ('organisations/cleanslate', 'd02c72cf-4886-5e32-833f-c26e8e118d10', X'e5be836970fffc82e2ee7887aa16e4623235fcf62e5b418aa1de87d49b418f5e', CAST('{"event_time":"2027-01-11T09:03:07Z","events":[["organisations/cleanslate/channels/facebook","GrantApproved",5]],"name":"organisations/cleanslate/channels/facebook","version":5}' AS BLOB), 229, 229);
INSERT INTO requests VALUES ('organisations/cleanslate', '14561492-5e69-59d6-b1b1-29e94e545a50', X'c4d479bafb9bf45619ce0144a9255fa314f9f5b8602774f689eea058bca0c07b', CAST('{"event_time":"2027-01-11T09:03:08Z","events":[["organisations/cleanslate/posts/p1","PostDrafted",1]],"name":"organisations/cleanslate/posts/p1","version":1}' AS BLOB), 230, 230);
INSERT INTO requests VALUES ('organisations/cleanslate', '724bda8a-d0ad-5571-86bf-dc39739359db', X'795c87c38787d3dc1131631c7f4af79df8f3e581cdb2e2653d10fc4a8a877a21', CAST('{"event_time":"2027-01-11T09:03:09Z","events":[["organisations/cleanslate/posts/p1","PostSubmitted",2]],"name":"organisations/cleanslate/posts/p1","version":2}' AS BLOB), 231, 231);
INSERT INTO requests VALUES ('organisations/cleanslate', '0d107e0a-a226-5e27-bedc-c1aec760737c', X'dcac58715c41bac400e88ba0572501a897fab7411ba6f6612d0ca0a869f83db5', CAST('{"event_time":"2027-01-11T09:03:11Z","events":[["organisations/cleanslate","CampaignApproved",8]],"name":"organisations/cleanslate","version":8}' AS BLOB), 232, 232);
INSERT INTO requests VALUES ('organisations/cleanslate', 'fb560b26-699a-5877-9ecc-81eaf6085a48', X'90f9583764eac0c51bf0ca52e66cd6720297e3ea08b500d6d37e50cee1972bd3', CAST('{"event_time":"2027-01-11T09:03:12Z","events":[["organisations/cleanslate/posts/p1","ChecklistAnswered",3],["organisations/cleanslate/posts/p1","StepApproved",4]],"name":"organisations/cleanslate/posts/p1","version":4}' AS BLOB), 233, 234);
INSERT INTO requests VALUES ('organisations/cleanslate', '13354d74-e5cf-5866-9ecf-6d47f16575ca', X'12899d6cbf336f98f69aaa1d946baae9fd73ef92b56348d86cabf949f123e504', CAST('{"event_time":"2027-01-11T09:03:13Z","events":[["organisations/cleanslate/consents/c1","ConsentRequested",1]],"name":"organisations/cleanslate/consents/c1","version":1}' AS BLOB), 235, 235);
INSERT INTO requests VALUES ('organisations/cleanslate', 'c351c0fc-771e-5288-9e60-f335c3482ac1', X'70ad1749266cd1c9da5047c36f37d630114e28b5a4c4e686d67641f50c9a4a09', CAST('{"event_time":"2027-01-11T09:03:14Z","events":[["organisations/cleanslate/consents/c1","ConsentRecorded",2]],"name":"organisations/cleanslate/consents/c1","version":2}' AS BLOB), 236, 236);
INSERT INTO requests VALUES ('organisations/cleanslate', '5b4805af-256f-5d0c-b676-41c88879ceed', X'dd7472d9ec7db82a1523675211648ae268054695d1eb147bcb333b2fa7f522e8', CAST('{"event_time":"2027-01-11T09:03:15Z","events":[["organisations/cleanslate/consents/c1","EvidenceVerified",3]],"name":"organisations/cleanslate/consents/c1","version":3}' AS BLOB), 237, 237);
INSERT INTO requests VALUES ('organisations/cleanslate', '28f992af-15d9-5d0a-95cf-a117460517e1', X'74879f462e25633c404affa7793bcc6156d5622bf5e524bf0061f53f24dcc45a', CAST('{"event_time":"2027-01-11T09:03:16Z","events":[["organisations/cleanslate/posts/p1","ConsentsVerified",5],["organisations/cleanslate/consents/c1","RelianceRecorded",4]],"name":"organisations/cleanslate/posts/p1","version":5}' AS BLOB), 238, 239);
INSERT INTO requests VALUES ('organisations/cleanslate', '8fdd2b4f-53ef-52d8-b264-c7f813e4e6a6', X'4e3e8edfa43933e1253634da5eba1f402f715f9c7009a136f4a47c884d17260a', CAST('{"event_time":"2027-01-11T09:03:17Z","events":[["organisations/cleanslate/posts/p1","PostPublished",6]],"name":"organisations/cleanslate/posts/p1","version":6}' AS BLOB), 240, 240);
INSERT INTO requests VALUES ('organisations/cleanslate', '6e2e65bc-86d6-5fd6-b667-0b4812a948b6', X'3be60cfa9b2125231bdbb82d5c2ae3ef3c86b20c5c824b538cca9e3ee0d5b432', CAST('{"event_time":"2027-01-11T09:03:18Z","events":[["organisations/cleanslate/posts/p1","PublicationConfirmed",7]],"name":"organisations/cleanslate/posts/p1","version":7}' AS BLOB), 241, 241);
INSERT INTO requests VALUES ('organisations/cleanslate', 'acf5326d-997c-5952-b647-6eadad4b39d1', X'73809064bf722b5543b514fb3282d3e766bb017c6ac61f2f13d3a8e01f1e1177', CAST('{"event_time":"2027-01-11T09:03:19Z","events":[["organisations/cleanslate/complaints/k1","ComplaintOpened",1],["organisations/cleanslate/posts/p1","ComplaintLinked",8]],"name":"organisations/cleanslate/complaints/k1","version":1}' AS BLOB), 242, 243);
INSERT INTO requests VALUES ('organisations/cleanslate', '661f198b-b580-54d9-bea5-56ba9b6479c7', X'aec114016f671ee7f66b7bfe8bd555ea398a211883fe924483f43b5527b24081', CAST('{"event_time":"2027-01-11T09:03:20Z","events":[["organisations/cleanslate/posts/p1","CorrectionIssued",9],["organisations/cleanslate/posts/p1-correction","PostDrafted",1]],"name":"organisations/cleanslate/posts/p1","version":9}' AS BLOB), 244, 245);
INSERT INTO requests VALUES ('organisations/stass', '7ec22816-8bd1-5e78-b18d-123593178e75', X'b6f426f7cba38bf4be3b61ecca23fa7f6c6c6f41253c3eb2906a7dbaab3f2436', CAST('{"event_time":"2027-01-11T09:03:21Z","events":[["organisations/stass","OrganisationRegistered",1]],"name":"organisations/stass","version":1}' AS BLOB), 246, 246);
INSERT INTO requests VALUES ('organisations/stass', '7910a7e5-469a-5637-a4ca-dcbe735218b9', X'6f324ba955df259651819e33dfd62efd20dc5cc61fa74d9f30ee91ab8b6275ff', CAST('{"event_time":"2027-01-11T09:03:21Z","events":[["organisations/stass/policies/2015-05","PolicyDrafted",1]],"name":"organisations/stass/policies/2015-05","version":1}' AS BLOB), 247, 247);
INSERT INTO requests VALUES ('organisations/stass', '7b6bb47b-d38b-50b8-ae34-10279ea91d8b', X'f5832b72ba4e0faa86a3d6a1a4b78f0e9e66c9b7666f1dc327592e94eaa62ddb', CAST('{"event_time":"2027-01-11T09:03:21Z","events":[["organisations/stass/policies/2015-05","PolicyBroughtIntoForce",2],["organisations/stass","PolicyTookForce",2]],"name":"organisations/stass/policies/2015-05","version":2}' AS BLOB), 248, 249);
INSERT INTO requests VALUES ('organisations/stass', 'db88c2ec-17c9-5065-b970-427d7bdeb4fa', X'771a00892543d51b267a8fb160e3e9d8f0f1bbfbcf2134735aaecc4594b85e67', CAST('{"event_time":"2027-01-11T09:03:21Z","events":[["organisations/stass/people/dee","PersonRegistered",1],["organisations/stass","OfficerAppointed",3]],"name":"organisations/stass/people/dee","version":1}' AS BLOB), 250, 251);
INSERT INTO requests VALUES ('organisations/stass', '953c7223-557d-5967-aa84-bac966d8872b', X'fc23c706de84a6e2fcc6bcab33161648e7f1e2bbdd7b45dde3bf87645e1f75aa', CAST('{"event_time":"2027-01-11T09:03:22Z","events":[["organisations/stass/people/dee","PolicyAcknowledged",2]],"name":"organisations/stass/people/dee","version":2}' AS BLOB), 252, 252);
INSERT INTO requests VALUES ('organisations/stass', 'c198b777-3556-5b73-bc3e-29b0ce90469a', X'9aea52f7ee07b3095bfa9573772653b2fbb93b80820cae004700e91f0fbef040', CAST('{"event_time":"2027-01-11T09:03:23Z","events":[["organisations/stass/people/lin","PersonRegistered",1],["organisations/stass","OfficerAppointed",4]],"name":"organisations/stass/people/lin","version":1}' AS BLOB), 253, 254);
INSERT INTO requests VALUES ('organisations/stass', 'd9e04c26-5d11-5343-b3c0-ebb11d8c67d8', X'2b5d674cf0b6046a0c0b26b8b2cc2c7ea648f958f6dfef8f720fc75e90c29827', CAST('{"event_time":"2027-01-11T09:03:24Z","events":[["organisations/stass/people/lin","PolicyAcknowledged",2]],"name":"organisations/stass/people/lin","version":2}' AS BLOB), 255, 255);
INSERT INTO requests VALUES ('organisations/stass', 'c831ab31-4b0c-5a1b-a8cc-8bfa6f5d030e', X'7c2395721b3c995bfea6d28fa5c36f4e9f0a5ebc1075b063763135de58b18a59', CAST('{"event_time":"2027-01-11T09:03:25Z","events":[["organisations/stass/people/bo","PersonRegistered",1],["organisations/stass","OfficerAppointed",5]],"name":"organisations/stass/people/bo","version":1}' AS BLOB), 256, 257);
INSERT INTO requests VALUES ('organisations/stass', 'd8605de7-c696-5356-a0d0-4f3a55b94150', X'6fc0dec78ba8976982527e8da137e996b4fd1b9820329d17d347d6a319d1a79b', CAST('{"event_time":"2027-01-11T09:03:26Z","events":[["organisations/stass/people/bo","PolicyAcknowledged",2]],"name":"organisations/stass/people/bo","version":2}' AS BLOB), 258, 258);
INSERT INTO requests VALUES ('organisations/stass', '974ee33e-c8a1-5688-b002-e98517486f16', X'30cdab33296524067fce5cce16c932d5b01fd2c0d96b5cdbcf680920cc253a2b', CAST('{"event_time":"2027-01-11T09:03:27Z","events":[["organisations/stass/people/sam","PersonRegistered",1],["organisations/stass","OfficerAppointed",6]],"name":"organisations/stass/people/sam","version":1}' AS BLOB), 259, 260);
INSERT INTO requests VALUES ('organisations/stass', '34c4db13-4a02-5535-a675-dbf5c94b9bf7', X'6645d952d6162ec755dc2a22cb14d18948cc51a8c453cd5e69e9588ea5090ef9', CAST('{"event_time":"2027-01-11T09:03:28Z","events":[["organisations/stass/people/sam","PolicyAcknowledged",2]],"name":"organisations/stass/people/sam","version":2}' AS BLOB), 261, 261);
INSERT INTO requests VALUES ('organisations/stass', '79ff2df5-7161-5a9c-b4d9-744c8ff1cd27', X'b756acb63cfef537b9777fb5d320b395f435fa6d54162aeb40a1605677948d89', CAST('{"event_time":"2027-01-11T09:03:29Z","events":[["organisations/stass/channels/facebook","ChannelRequested",1]],"name":"organisations/stass/channels/facebook","version":1}' AS BLOB), 262, 262);
INSERT INTO requests VALUES ('organisations/stass', '24c52acb-26db-5eaf-be39-3ec5cf99b934', X'7a9027d4a950cb0f9c971a891bd8d469a3117ce5a2e72a9125953c8d445083f9', CAST('{"event_time":"2027-01-11T09:03:30Z","events":[["organisations/stass/channels/facebook","ChannelApproved",2]],"name":"organisations/stass/channels/facebook","version":2}' AS BLOB), 263, 263);
INSERT INTO requests VALUES ('organisations/stass', '69c781ec-65ab-5321-834c-5f3fccf69b21', X'25d734b594112dee55a59b0196fef59072fba8df2fd00f796f4673d734ef3d05', CAST('{"event_time":"2027-01-11T09:03:31Z","events":[["organisations/stass/channels/facebook","ChannelActivated",3]],"name":"organisations/stass/channels/facebook","version":3}' AS BLOB), 264, 264);
INSERT INTO requests VALUES ('organisations/stass', '7fa818a9-ddcd-5ff8-af84-7d6f76381dc1', X'c1a828ab72df12d455c9a23fab73df403d3e9c9c4432dc5010c410f85e7ade6e', CAST('{"event_time":"2027-01-11T09:03:32Z","events":[["organisations/stass/channels/facebook","GrantProposed",4]],"name":"organisations/stass/channels/facebook","version":4}' AS BLOB), 265, 265);
INSERT INTO requests VALUES ('organisations/stass', 'b9c0cfc2-fd61-5dae-9702-d2489be9145c', X'64b868ab53d3a7917dc7f06a57de48509ce0f2ef274da0f413c97630876d9949', CAST('{"event_time":"2027-01-11T09:03:33Z","events":[["organisations/stass/channels/facebook","GrantApproved",5]],"name":"organisations/stass/channels/facebook","version":5}' AS BLOB), 266, 266);
INSERT INTO requests VALUES ('organisations/stass', '09fb07c6-570d-585d-9b87-1922d873776b', X'def09249a7f7cfbbd33afa37eec7ff2af3d72b4ffe9d93b5308951a94909d263', CAST('{"event_time":"2027-01-11T09:03:34Z","events":[["organisations/stass/posts/p1","PostDrafted",1]],"name":"organisations/stass/posts/p1","version":1}' AS BLOB), 267, 267);
INSERT INTO requests VALUES ('organisations/stass', '31c16c14-9d47-5248-865d-3ebd2677bc9a', X'7cad08bd9df0d828e4532fc29396cfb37494b594514f5433d83d71dfc6c3b607', CAST('{"event_time":"2027-01-11T09:03:35Z","events":[["organisations/stass/posts/p1","PostSubmitted",2]],"name":"organisations/stass/posts/p1","version":2}' AS BLOB), 268, 268);
INSERT INTO requests VALUES ('organisations/stass', '1dcb9ac4-1400-5bef-80bc-981f1de69b29', X'711edd2b9aec4991723c935ffb6449169a66f0a2fedd6b23943076da8df1c26a', CAST('{"event_time":"2027-01-11T09:03:36Z","events":[["organisations/stass/posts/p1","ChecklistAnswered",3],["organisations/stass/posts/p1","StepApproved",4]],"name":"organisations/stass/posts/p1","version":4}' AS BLOB), 269, 270);
INSERT INTO requests VALUES ('organisations/stass', '8614602f-8dc9-5bda-9ee7-ab9384e7a7c7', X'dee85b5460b8e6e70291215720cdbfa89e1f86f33e0b3379bfc310265a704267', CAST('{"event_time":"2027-01-11T09:03:37Z","events":[["organisations/stass/consents/c-pat","ConsentRequested",1]],"name":"organisations/stass/consents/c-pat","version":1}' AS BLOB), 271, 271);
INSERT INTO requests VALUES ('organisations/stass', '732a73d5-0b4f-5d48-9c06-344d96e5b469', X'1156b8992be80a050bf2ad2c805e13e2a580ca72339a6b2e912b6890248325f8', CAST('{"event_time":"2027-01-11T09:03:38Z","events":[["organisations/stass/consents/c-pat","ConsentRecorded",2]],"name":"organisations/stass/consents/c-pat","version":2}' AS BLOB), 272, 272);
INSERT INTO requests VALUES ('organisations/stass', '07623605-27c2-5fc4-b55a-1813361fb4e4', X'7f50d8a49f1f4c0a4f202b5c9861cae9c2200511ee71920b2388a3296e67cfdb', CAST('{"event_time":"2027-01-11T09:03:39Z","events":[["organisations/stass/consents/c-pat","EvidenceVerified",3]],"name":"organisations/stass/consents/c-pat","version":3}' AS BLOB), 273, 273);
INSERT INTO requests VALUES ('organisations/stass', 'f9fdc2b8-3d19-5f0f-a651-bd6104d84a6f', X'9734fcd29350c0d8cbdb5bee32890fefa386754a174407a2978930243370f885', CAST('{"event_time":"2027-01-11T09:03:40Z","events":[["organisations/stass/consents/c-kit","ConsentRequested",1]],"name":"organisations/stass/consents/c-kit","version":1}' AS BLOB), 274, 274);
INSERT INTO requests VALUES ('organisations/stass', '9959f0ac-9182-546e-b803-e5a49554284a', X'a591bf7d540aa7fb130b3ff1dd6cf81eb5c2a605ed1a283f00f1a61ccf9b9e26', CAST('{"event_time":"2027-01-11T09:03:41Z","events":[["organisations/stass/consents/c-kit","ConsentRecorded",2]],"name":"organisations/stass/consents/c-kit","version":2}' AS BLOB), 275, 275);
INSERT INTO requests VALUES ('organisations/stass', '1e3a1b78-500b-55f0-acbe-d1c23022c598', X'948926f76f1b822e77d3b9d3213c4db7747322b763eb65b2b9fa43d13a1b5251', CAST('{"event_time":"2027-01-11T09:03:42Z","events":[["organisations/stass/consents/c-kit","EvidenceVerified",3]],"name":"organisations/stass/consents/c-kit","version":3}' AS BLOB), 276, 276);
INSERT INTO requests VALUES ('organisations/stass', '51c8ac87-5d9c-5279-b8b6-baa6ed877f77', X'03fda487567218a3ad6137af226789aa6aae18281f2315f86af084ecf8aa11a8', CAST('{"event_time":"2027-01-11T09:03:43Z","events":[["organisations/stass/posts/p1","MediaPermitted",5]],"name":"organisations/stass/posts/p1","version":5}' AS BLOB), 277, 277);
INSERT INTO requests VALUES ('organisations/stass', 'b5d4bbf7-7d22-5850-9bfb-a55d0c8a78c7', X'cd448cbf04c0a628872ce90f5cb239b3e465c01ec9e66a1d2c9182cd24077977', CAST('{"event_time":"2027-01-11T09:03:44Z","events":[["organisations/stass/posts/p1","ConsentsVerified",6],["organisations/stass/consents/c-pat","RelianceRecorded",4],["organisations/stass/consents/c-kit","RelianceRecorded",4]],"name":"organisations/stass/posts/p1","version":6}' AS BLOB), 278, 280);
INSERT INTO requests VALUES ('organisations/stass', '6486d5c8-62ea-5104-997e-2a3ba0ea2d7d', X'95799e508f24cb8c8c1d6920d09b0112d6099fd4b511dfbe10cb58e533b6ca4f', CAST('{"event_time":"2027-01-11T09:03:45Z","events":[["organisations/stass/posts/p1","PostPublished",7]],"name":"organisations/stass/posts/p1","version":7}' AS BLOB), 281, 281);
INSERT INTO requests VALUES ('organisations/stass', 'ddbf6d36-5139-58e4-9652-ba2a7018bc7d', X'bae3a5078bb217893800d922ef05b6b9da0ed090bc0c7d5437a1f859ef3e6a5e', CAST('{"event_time":"2027-01-11T09:03:46Z","events":[["organisations/stass/posts/p1","DeletionAttested",8]],"name":"organisations/stass/posts/p1","version":8}' AS BLOB), 282, 282);
INSERT INTO requests VALUES ('organisations/stass', '27c9005c-2e13-5e8e-b230-9bb85c0d26a6', X'1f8a7ca65b5317e2a7a0195f56cb7df1c798d13614b1cd06a185fa60e6d62c16', CAST('{"event_time":"2027-01-11T09:03:47Z","events":[["organisations/stass/consents/c-kit","ConsentWithdrawn",5],["organisations/stass/posts/p1","TakedownRequired",9]],"name":"organisations/stass/consents/c-kit","version":5}' AS BLOB), 283, 284);
INSERT INTO requests VALUES ('organisations/stass', 'cf598f13-6bec-53da-a445-94209a49ad4a', X'31b17ca26237c9a744cb55de8f1bc49e30ca67623d7633106ea04944735b552c', CAST('{"event_time":"2027-01-11T09:03:48Z","events":[["organisations/stass/policies/2027-draft","PolicyDrafted",1]],"name":"organisations/stass/policies/2027-draft","version":1}' AS BLOB), 285, 285);
INSERT INTO requests VALUES ('organisations/zrtherapy', '88e14ead-183c-5a2d-b127-3e56cabc88a0', X'b23813e9d48117ed86903b6d97c0ab9576b38d4a9c9cbf1f58a89efdc2830efe', CAST('{"event_time":"2027-01-11T09:03:49Z","events":[["organisations/zrtherapy","OrganisationRegistered",1]],"name":"organisations/zrtherapy","version":1}' AS BLOB), 286, 286);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'a554abc9-bf52-55c9-8c69-4e5a1cf8439c', X'5a385659f8287e8a24d30a0f0ec2df954a57dec48b6dd7ecbbb91a6c9afda954', CAST('{"event_time":"2027-01-11T09:03:49Z","events":[["organisations/zrtherapy/policies/2019-01-01","PolicyDrafted",1]],"name":"organisations/zrtherapy/policies/2019-01-01","version":1}' AS BLOB), 287, 287);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'bfe2d350-e3b3-5932-85cc-676fe553f75d', X'71d41b1b9d2c9077d72d855b574a0dceb8035817f4d46ae99057f081d8ebd0d0', CAST('{"event_time":"2027-01-11T09:03:49Z","events":[["organisations/zrtherapy/policies/2019-01-01","PolicyBroughtIntoForce",2],["organisations/zrtherapy","PolicyTookForce",2]],"name":"organisations/zrtherapy/policies/2019-01-01","version":2}' AS BLOB), 288, 289);
INSERT INTO requests VALUES ('organisations/zrtherapy', '88430ed8-c371-5f45-8ce7-864ffac138ed', X'58e3d5c99fcf32885727cfda0b97be2d021b9f23149d56153dcab935e90b2368', CAST('{"event_time":"2027-01-11T09:03:49Z","events":[["organisations/zrtherapy/people/zoe","PersonRegistered",1],["organisations/zrtherapy","OfficerAppointed",3]],"name":"organisations/zrtherapy/people/zoe","version":1}' AS BLOB), 290, 291);
INSERT INTO requests VALUES ('organisations/zrtherapy', '7d1f1aa5-43d1-5db3-a07b-f67f18937406', X'a0e969ddf92dcbfbb01b4cd93e35def347b674215f96b0b23c48144f569a1970', CAST('{"event_time":"2027-01-11T09:03:50Z","events":[["organisations/zrtherapy/people/zoe","PolicyAcknowledged",2]],"name":"organisations/zrtherapy/people/zoe","version":2}' AS BLOB), 292, 292);
INSERT INTO requests VALUES ('organisations/zrtherapy', '21b05fee-af2f-5cb9-bb47-ffac9be36803', X'9afa4cec44aeb8def31dde616e249faf1e8de24678e73e316475606d67ef6d30', CAST('{"event_time":"2027-01-11T09:03:51Z","events":[["organisations/zrtherapy/people/con","PersonRegistered",1],["organisations/zrtherapy","OfficerAppointed",4]],"name":"organisations/zrtherapy/people/con","version":1}' AS BLOB), 293, 294);
INSERT INTO requests VALUES ('organisations/zrtherapy', '9e8864c2-c8d5-5da3-ab95-3d97e9a7845a', X'131e64f76c2463d1c26b255cc5dac039c2e64aa0997ee2ee27d9c939652703c0', CAST('{"event_time":"2027-01-11T09:03:52Z","events":[["organisations/zrtherapy/people/con","PolicyAcknowledged",2]],"name":"organisations/zrtherapy/people/con","version":2}' AS BLOB), 295, 295);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'dbbab58b-847b-5e63-a400-bfcfdee45d3b', X'e5738e597fe74e276fba9c3d5f1900a24f9be9fbc8da19792f501cbdb3499ad1', CAST('{"event_time":"2027-01-11T09:03:53Z","events":[["organisations/zrtherapy/channels/twitter","ChannelRequested",1]],"name":"organisations/zrtherapy/channels/twitter","version":1}' AS BLOB), 296, 296);
INSERT INTO requests VALUES ('organisations/zrtherapy', '182aff49-e052-570b-b757-faff19d673b0', X'a5d30e77b337e84e2038cf750515c0005e642af67f465dc14c9f8343944d303c', CAST('{"event_time":"2027-01-11T09:03:54Z","events":[["organisations/zrtherapy/channels/twitter","ChannelApproved",2]],"name":"organisations/zrtherapy/channels/twitter","version":2}' AS BLOB), 297, 297);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'dff3f23c-6982-5f9b-afa4-03f6e9228817', X'bdd9d681ae3ab9ec459e58eccf9e1684dd8c3a4b695a02afcc074d4321780ce9', CAST('{"event_time":"2027-01-11T09:03:55Z","events":[["organisations/zrtherapy/channels/twitter","ChannelActivated",3]],"name":"organisations/zrtherapy/channels/twitter","version":3}' AS BLOB), 298, 298);
INSERT INTO requests VALUES ('organisations/zrtherapy', '951b6d27-2bee-578a-a5a6-4153594d36b5', X'3ed642b67d7bd6634ccbce3b1bcdd7ded3b036b5b8cd96518359f454f0f53b58', CAST('{"event_time":"2027-01-11T09:03:56Z","events":[["organisations/zrtherapy/channels/twitter","GrantProposed",4]],"name":"organisations/zrtherapy/channels/twitter","version":4}' AS BLOB), 299, 299);
INSERT INTO requests VALUES ('organisations/zrtherapy', '2f98cbd3-02c8-507f-bc35-be1a98a32949', X'e60ad67a571ad0250a833e56ef870ddfcbbdf26134bd1edfeea0771c2a8b4613', CAST('{"event_time":"2027-01-11T09:03:57Z","events":[["organisations/zrtherapy/channels/twitter","GrantApproved",5]],"name":"organisations/zrtherapy/channels/twitter","version":5}' AS BLOB), 300, 300);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'dc7eac86-36dd-5a8d-8c4c-ae587cd4ff5f', X'35002f876a10fca35daaf029082eea1bcb8d8ea50608a262ff72a51a75188495', CAST('{"event_time":"2027-01-11T09:03:58Z","events":[["organisations/zrtherapy/channels/twitter","GrantProposed",6]],"name":"organisations/zrtherapy/channels/twitter","version":6}' AS BLOB), 301, 301);
INSERT INTO requests VALUES ('organisations/zrtherapy', '3a8ae67c-6113-54f5-bc91-2deb4861f055', X'2b071db0761b6a15a2bef7669751ff1c20013a58ead30e00001bade1cc47ba30', CAST('{"event_time":"2027-01-11T09:03:59Z","events":[["organisations/zrtherapy/channels/twitter","GrantApproved",7]],"name":"organisations/zrtherapy/channels/twitter","version":7}' AS BLOB), 302, 302);
INSERT INTO requests VALUES ('organisations/zrtherapy', '135f9cf9-9e33-50c8-b959-909c6d3126ab', X'3d320de0056f0dc89e3557a3263162c36e6fc1bd4bab0ad5e48dd8adc10bb3ce', CAST('{"event_time":"2027-01-11T09:04:00Z","events":[["organisations/zrtherapy/posts/p1","PostDrafted",1]],"name":"organisations/zrtherapy/posts/p1","version":1}' AS BLOB), 303, 303);
INSERT INTO requests VALUES ('organisations/zrtherapy', '25fbfad4-0b95-5ff4-add5-a840ecd1e9b1', X'f35cffc1afe4209882a8a9cf8240c38b092264ee3fde7b6bac0feca768836f03', CAST('{"event_time":"2027-01-11T09:04:01Z","events":[["organisations/zrtherapy/posts/p1","PostSubmitted",2]],"name":"organisations/zrtherapy/posts/p1","version":2}' AS BLOB), 304, 304);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'd4f20c45-4618-5b7a-8dea-8de68e67c3c2', X'8058078212fd0ea643d42ce235df73c602bf5b73bc33237bf59b6b8edb783b70', CAST('{"event_time":"2027-01-11T09:04:02Z","events":[["organisations/zrtherapy/posts/p1","CommitmentConfirmed",3]],"name":"organisations/zrtherapy/posts/p1","version":3}' AS BLOB), 305, 305);
INSERT INTO requests VALUES ('organisations/zrtherapy', '6c9d0f0f-c3f3-5f8a-8a9d-07f794e44e61', X'65ff71883e3f6e2ae500004724c4ffde8b6aa2103121c639d5f5492bf5277c4a', CAST('{"event_time":"2027-01-11T09:04:03Z","events":[["organisations/zrtherapy/posts/p1","ChecklistAnswered",4],["organisations/zrtherapy/posts/p1","StepApproved",5]],"name":"organisations/zrtherapy/posts/p1","version":5}' AS BLOB), 306, 307);
INSERT INTO requests VALUES ('organisations/zrtherapy', '3423159a-b7c1-54fa-ba94-ff46159d68a7', X'71ece252cfc870f9465738c8e7b788f67e90551014da0d58bb560d0a9cc750b1', CAST('{"event_time":"2027-01-11T09:04:04Z","events":[["organisations/zrtherapy/consents/c1","ConsentRequested",1]],"name":"organisations/zrtherapy/consents/c1","version":1}' AS BLOB), 308, 308);
INSERT INTO requests VALUES ('organisations/zrtherapy', '6a44b992-ad4a-53ad-986a-15e14bb12f0b', X'9c813efdb95af2fc60ccf518b016eebeb28f9e01b790f9603b581fc0d9593247', CAST('{"event_time":"2027-01-11T09:04:05Z","events":[["organisations/zrtherapy/consents/c1","ConsentRecorded",2]],"name":"organisations/zrtherapy/consents/c1","version":2}' AS BLOB), 309, 309);
INSERT INTO requests VALUES ('organisations/zrtherapy', '5ce774ca-258b-5df0-93ad-d6d3acb1ee39', X'889672449112e800fc040e602aa7d441f49e97271c45b7b8dfb8618cad02567c', CAST('{"event_time":"2027-01-11T09:04:06Z","events":[["organisations/zrtherapy/consents/c1","EvidenceVerified",3]],"name":"organisations/zrtherapy/consents/c1","version":3}' AS BLOB), 310, 310);
INSERT INTO requests VALUES ('organisations/zrtherapy', '5e7f6ad3-06f0-5bfd-8e59-dfc4f4ec87b2', X'93a7a4c62b1221cc2e79401bcc9e6f51f864ab04d911ccfd059f25bf7687654e', CAST('{"event_time":"2027-01-11T09:04:07Z","events":[["organisations/zrtherapy/posts/p1","ConsentsVerified",6],["organisations/zrtherapy/consents/c1","RelianceRecorded",4]],"name":"organisations/zrtherapy/posts/p1","version":6}' AS BLOB), 311, 312);
INSERT INTO requests VALUES ('organisations/zrtherapy', '8999f7a1-8ac7-5eeb-9b0c-fc03606f0dd2', X'2fc25dd6b112448033579d4e46fb55b888183593a4e181a7d3e363da983f597d', CAST('{"event_time":"2027-01-11T09:35:09Z","events":[["organisations/zrtherapy/posts/p1","PostPublished",7]],"name":"organisations/zrtherapy/posts/p1","version":7}' AS BLOB), 313, 313);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'c428b73b-e323-52d5-a149-0fefc5140aa0', X'dfbbeb57e6fe8f57010d8ebca53fe2612f7d8fb63c78fe95dd13e9bad5443eb6', CAST('{"event_time":"2027-01-11T09:35:10Z","events":[["organisations/zrtherapy/posts/p1","PublicationConfirmed",8]],"name":"organisations/zrtherapy/posts/p1","version":8}' AS BLOB), 314, 314);
INSERT INTO requests VALUES ('organisations/zrtherapy', '6136552e-7ae6-5a41-9f03-51a841e9d130', X'f416310e829940c2baa302be9d9969881b4641977c1438602c4b6c5c92c2ed02', CAST('{"event_time":"2027-01-11T09:35:11Z","events":[["organisations/zrtherapy/policies/2026-01-31","PolicyDrafted",1]],"name":"organisations/zrtherapy/policies/2026-01-31","version":1}' AS BLOB), 315, 315);
INSERT INTO requests VALUES ('organisations/zrtherapy', 'd9363617-dbb0-53e9-9de2-1f3893b821f4', X'2608782a4d9d36939e87b5bd411006362782dc8c6fabdeb3fa96e4963c3e88f7', CAST('{"event_time":"2027-01-11T09:35:12Z","events":[["organisations/zrtherapy/policies/2026-01-31","PolicyAmended",2]],"name":"organisations/zrtherapy/policies/2026-01-31","version":2}' AS BLOB), 316, 316);
INSERT INTO requests VALUES ('organisations/zrtherapy', '3f5dc508-192d-557a-a193-87fd95810fa5', X'1a22fd5fadf212e769cb14d8d604f42a3d6ec549e44ef812096aa5bd2dfa25d0', CAST('{"event_time":"2027-01-11T09:35:15Z","events":[["organisations/zrtherapy/policies/2026-01-31","PolicyApproved",3]],"name":"organisations/zrtherapy/policies/2026-01-31","version":3}' AS BLOB), 317, 317);
INSERT INTO requests VALUES ('organisations/zrtherapy', '05e0a52c-1648-58d7-ae59-960bb973ad5f', X'29ef60fe58562eaf0a57bcbf504c9dcd7971958bbee92b00c91b22e2e074fdaf', CAST('{"event_time":"2027-01-11T09:35:16Z","events":[["organisations/zrtherapy/policies/2026-01-31","PolicyBroughtIntoForce",4],["organisations/zrtherapy/policies/2019-01-01","PolicySuperseded",3],["organisations/zrtherapy","PolicyTookForce",5]],"name":"organisations/zrtherapy/policies/2026-01-31","version":4}' AS BLOB), 318, 320);
INSERT INTO requests VALUES ('organisations/zrtherapy', '78427d4c-3d27-538f-8cee-d6e8e6996844', X'928724db46e0af529b5ec0e75b08e4f5807766d07169f1644eff642f181a1341', CAST('{"event_time":"2027-01-11T09:35:17Z","events":[["organisations/zrtherapy/people/zoe","PolicyAcknowledged",3]],"name":"organisations/zrtherapy/people/zoe","version":3}' AS BLOB), 321, 321);
INSERT INTO requests VALUES ('organisations/zrtherapy', '306e38be-e72e-5d0b-ad5e-3e651d1c4ae6', X'efb06c4f81ac10a8e2cfbaa8d2e485c324003e09d106fc8973d8cdc6d288ca01', CAST('{"event_time":"2027-01-11T09:35:18Z","events":[["organisations/zrtherapy/policies/2026-01-31","PolicyReviewOpened",5]],"name":"organisations/zrtherapy/policies/2026-01-31","version":5}' AS BLOB), 322, 322);
INSERT INTO requests VALUES ('organisations/zrtherapy', '987921ec-a704-5d72-a4e3-6e29df2bc60c', X'c9bebdad93415d36de6a8e5f18e3d19a279f1969211fbbea1ead7ac2a99f0253', CAST('{"event_time":"2027-01-11T09:35:19Z","events":[["organisations/zrtherapy/policies/2026-01-31","PolicyReaffirmed",6]],"name":"organisations/zrtherapy/policies/2026-01-31","version":6}' AS BLOB), 323, 323);
INSERT INTO requests VALUES ('organisations/formerly', '39d27bb7-3702-5159-b303-6c4d450ebd76', X'9899af8b84fce48eb3d927cbcae679d4c88e9649c1ca0e994ac05e73f4cf9604', CAST('{"event_time":"2027-01-11T09:35:20Z","events":[["organisations/formerly","OrganisationRegistered",1]],"name":"organisations/formerly","version":1}' AS BLOB), 324, 324);
INSERT INTO requests VALUES ('organisations/formerly', 'e1487453-4b24-5398-b30c-4c46b5717a29', X'8a265e9acf20706518612280eab54fab566980402d1ed5217188ea8fbac7bdd0', CAST('{"event_time":"2027-01-11T09:35:20Z","events":[["organisations/formerly/policies/1.0","PolicyDrafted",1]],"name":"organisations/formerly/policies/1.0","version":1}' AS BLOB), 325, 325);
INSERT INTO requests VALUES ('organisations/formerly', '9f8d9c17-f993-50f2-8c4d-1562ea0b0245', X'686176a02544289c2d8e74ec1de99617de05b0fb6fe9f6cf645c2b57a78a377f', CAST('{"event_time":"2027-01-11T09:35:20Z","events":[["organisations/formerly/policies/1.0","PolicyBroughtIntoForce",2],["organisations/formerly","PolicyTookForce",2]],"name":"organisations/formerly/policies/1.0","version":2}' AS BLOB), 326, 327);
INSERT INTO requests VALUES ('organisations/formerly', 'b3066251-fe45-5034-888b-4bd114dd24bd', X'1293ac0f0c63da5c4e44dc0bb3797916da733de0d2d01bd98c39eff5f53bf2a8', CAST('{"event_time":"2027-01-11T09:35:20Z","events":[["organisations/formerly/people/pru","PersonRegistered",1],["organisations/formerly","OfficerAppointed",3]],"name":"organisations/formerly/people/pru","version":1}' AS BLOB), 328, 329);
INSERT INTO requests VALUES ('organisations/formerly', '59dbceba-c99a-54cd-9bf2-7de33f904c77', X'9f90caf0432e4dd8d3f47cb0c192cdf8de74fc2797e5ec60b76daf6d0263c873', CAST('{"event_time":"2027-01-11T09:35:21Z","events":[["organisations/formerly/people/pru","PolicyAcknowledged",2]],"name":"organisations/formerly/people/pru","version":2}' AS BLOB), 330, 330);
INSERT INTO requests VALUES ('organisations/formerly', 'ae6302ac-3bf7-5e7a-8aa2-ebace5a36d24', X'34bc1ac452dc06a6c2a115f80f7e694b9b3ffc8eb1a17524c185f6c8d6be0f39', CAST('{"event_time":"2027-01-11T09:35:22Z","events":[["organisations/formerly/policies/1.0","PolicyRetired",3]],"name":"organisations/formerly/policies/1.0","version":3}' AS BLOB), 331, 331);
INSERT INTO requests VALUES ('organisations/formerly', '2dba18c9-9f5b-5109-b723-8be00e540dad', X'f3dcd944957b3c8463453164c9a9ca2d2827800d6cab98eef582553b5354858d', CAST('{"event_time":"2027-01-11T09:35:23Z","events":[["organisations/formerly","OrganisationClosed",4]],"name":"organisations/formerly","version":4}' AS BLOB), 332, 332);
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
INSERT INTO documents VALUES ('990dc0e57f745fc59edfc3cf2626956f5321e714b54021ae837141790d8cfed4', 'application/yaml', CAST('# Clean Slate, Social Media Policy 2021/22, version 1.0.
# Section numbers are those of the document. The sentences are short paraphrases;
# the document itself has the last word.
format: 1

organisation:
  id: cleanslate
  title: Clean Slate
  time_zone: Europe/London

policy:
  version: "1.0"
  title: Social Media Policy 2021/22
  approved_by: [project_manager]      # section 9 names a Project Manager, not the board
  in_force_from: 2021-02-02
  review_cycle: P3Y                   # section 9: at least every three years
  review_due: 2024-02-02
  acknowledgement: {clause: CS-2-audience, of: linked_policies}

# --- who ------------------------------------------------------------------------------------------

roles:
  board: {title: Member of the board}
  ceo: {title: Chief Executive}
  project_manager: {title: Project Manager, fallback: ceo}
  responsible_manager: {title: Responsible manager, fallback: ceo}
  line_manager: {title: Line manager, fallback: ceo}
  authorised_worker: {title: Worker authorised to use the organisation''s channels}

functions:
  draft: {roles: [authorised_worker, responsible_manager, ceo], clause: CS-7.2-authorised}
  review: {roles: [line_manager, responsible_manager, ceo], clause: EXT-REVIEW-four-eyes}
  advise: {roles: [line_manager], clause: CS-7.3-doubt}
  consult: {roles: [board], clause: CS-4.2-campaign}
  confirm: {roles: [line_manager, responsible_manager, ceo]}
  manage: {roles: [responsible_manager, ceo]}
  verify_consent: {roles: [line_manager, responsible_manager, ceo], clause: CS-4.1-permission}
  publish: {roles: [authorised_worker, responsible_manager, ceo], clause: CS-7.2-authorised}
  obtain_consent: {roles: [authorised_worker, line_manager, responsible_manager, ceo]}
  verify_evidence: {roles: [line_manager, responsible_manager, ceo], clause: EXT-ICO-record}
  handle_complaint: {roles: [line_manager], clause: CS-7.7-report}
  escalate_complaint: {roles: [line_manager, ceo]}
  grant_access: {roles: [line_manager, responsible_manager, ceo], clause: CS-7.2-authorised}
  approve_channel: {roles: [responsible_manager, ceo], clause: CS-4.1-new-account}
  approve_policy: {roles: [project_manager], clause: CS-9-version}
  administer: {roles: [project_manager, ceo]}

# --- where, and about what ------------------------------------------------------------------------

categories: [news, good_work, sector, event, support, recruitment, campaigning]

# The document names these as examples of an open list (3.2).
channels:
  facebook: {title: Facebook page, run_by: [authorised_worker, responsible_manager, ceo]}
  twitter: {title: Twitter, run_by: [authorised_worker, responsible_manager, ceo]}
  instagram: {title: Instagram, run_by: [authorised_worker, responsible_manager, ceo]}
  linkedin: {title: LinkedIn, run_by: [authorised_worker, responsible_manager, ceo]}
  website: {title: Website, run_by: [authorised_worker, responsible_manager, ceo]}
  other: {title: Any other web tool, run_by: [authorised_worker, responsible_manager, ceo], clause: CS-3.2-open-list}

review:
  mode: four_eyes
  clause: EXT-REVIEW-four-eyes
  steps:
    - {id: content, by: review}

# --- settings: what the clauses come down to ------------------------------------------------------

settings:
  review_extra: {value: board_approved_campaign, clause: CS-4.2-campaign}
  consent_required_for: {value: any_individual, clause: CS-4.1-permission}
  consent_su_identifiable: {value: consent, clause: CS-4.1-permission}
  consent_guardian_under: {value: 18, clause: EXT-CHILD-18}
  consent_refresh: {value: P2Y, clause: EXT-ICO-refresh, note: The interval is our own choice}
  channel_one_per_platform: {value: false, clause: CS-3.2-open-list}
  channel_approve: {value: [responsible_manager, ceo], clause: CS-4.1-new-account, note: Either is enough}
  channel_approvals: {value: 1, clause: CS-4.1-new-account}
  channel_login: {value: null, note: The document does not say; the service asks everybody for an account of the organisation}
  channel_two_factor: {value: null, note: "The document does not say; the service asks everybody for it, or for the reason why not"}
  channel_checks: {value: null, note: The document does not say}
  channel_privacy_check: {value: P90D, clause: CS-4.1-privacy, note: The document says periodically}
  channel_password_rotation: {value: null, note: The document does not say}
  press: {value: ceo, clause: CS-4.1-media, note: Before anything is done}
  contact_reply: {value: P2D, clause: EXT-TIMES, note: Working days}
  complaint_advice_before_response: {value: null, note: The document does not say}
  complaint_time_limit: {value: P12M, clause: EXT-NHS-12m}
  complaint_acknowledge: {value: P3D, clause: EXT-NHS-ack, note: Working days}
  complaint_acknowledge_data_protection: {value: P30D, clause: EXT-DUAA-30d}
  complaint_delay_explained: {value: P6M, clause: EXT-NHS-6m}
  takedown_consent_withdrawn: {value: P1D, clause: EXT-ICO-withdraw, note: The source says as soon as possible}
  photo_deletion: {value: null, note: The document does not say}
  monitoring_personal: {value: refused, clause: CS-7.7-no-monitoring}
  breach_mandatory_formal: {value: null, note: The document does not say}
  breach_report_fields: {value: null, note: The document does not say}
  breach_no_case_reasons_barred: {value: [outside_hours, private_settings], clause: CS-7.6-anytime, note: Private settings by 7.6 too}
  breach_triage: {value: P5D, clause: EXT-TIMES, note: Working days}
  sanctions:
    value: [informal, first_warning, final_warning, dismissal, removal]
    clause: CS-6-discipline
    note: Removal and dismissal are named; the steps between are those of EXT-ACAS-ladder
  warning_live: {value: [P6M, P12M], clause: EXT-ACAS-live, note: First and final warning}
  suspension_review: {value: P7D, clause: EXT-ACAS-suspension, note: The interval is our own choice}
  companion_postponement: {value: P5D, clause: EXT-ACAS-companion, note: Working days}
  appeal_window: {value: P5D, clause: EXT-ACAS-appeal, note: Working days}
  crisis_assess: {value: PT4H, clause: EXT-TIMES}
  data_breach_report: {value: PT72H, clause: EXT-GDPR-72h}
  erasure_answer: {value: P1M, clause: EXT-GDPR-erasure}

# Where the document is silent: clauses from public sources (defaults.yaml).
defaults:
  - EXT-REVIEW-four-eyes
  - EXT-REVIEW-stale
  - EXT-REVIEW-policy-changed
  - EXT-HOLD
  - EXT-REINSTATE
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
  - EXT-ACAS-ladder
  - EXT-ACAS-live
  - EXT-ACAS-suspension
  - EXT-ACAS-companion
  - EXT-ACAS-appeal
  - EXT-TIMES

clauses:

  # --- 2 and 3: whom and what it covers -----------------------------------------------------------

  - id: CS-2-audience
    section: "2"
    says: The policy binds everybody who works for the organisation.

  - id: CS-3.2-open-list
    section: "3.2"
    says: Any web tool for sharing and networking counts; the named ones are examples.

  # --- 4.1: what to do on the organisation''s channels ---------------------------------------------

  - id: CS-4.1-share
    section: 4.1, first point
    says: Spread good ideas and the organisation''s good work.
    decided_by: external
    guidance: true

  - id: CS-4.1-brand
    section: 4.1, second point
    says: Posts carry the organisation''s logo and look.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: branding, question: Does the post carry the logo and look of the organisation?}

  - id: CS-4.1-privacy
    section: 4.1, third point
    says: Privacy settings are checked; what is posted may travel further.
    decided_by: attestation

  - id: CS-4.1-new-account
    section: 4.1, fifth point
    says: A responsible manager or the Chief Executive approves every new account in the organisation''s name.

  - id: CS-4.1-permission
    section: 4.1, sixth point
    says: Whoever a post shows or is about has given permission.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: consent_held}
      - {on: [VerifyConsent, PublishPost], guard: consent_covers}

  - id: CS-4.1-code
    section: 4.1, seventh point
    says: Posts keep to the code of conduct.
    decided_by: attestation
    rules:
      - on: [SubmitForReview]
        guard: attested
        with: {attestation: code_of_conduct, says: This post keeps to our code of conduct}

  - id: CS-4.1-media
    section: 4.1, eighth point
    says: The Chief Executive hears of a press enquiry before anything is done about it.

  # --- 4.2: what not to do on the organisation''s channels -----------------------------------------

  - id: CS-4.2-legal
    section: 4.2, first point
    says: Nothing that could bring a claim for defamation, discrimination, copyright, data protection or damages.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_defamation, question: Is the post free of anything defamatory?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_discrimination, question: Is the post free of discrimination?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: copyright_respected, question: May we use everything the post is made of?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: data_protected, question: Is the post free of personal data we may not share?}

  - id: CS-4.2-disrepute
    section: 4.2, first point
    says: Nothing illegal, sexual or offensive that could harm the organisation''s name.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_disrepute, question: "Is the post free of illegal, sexual and offensive material?"}

  - id: CS-4.2-abuse
    section: 4.2, second point
    says: Nothing that somebody could read as abuse or hatred.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_abuse, question: Could nobody read the post as abusive or hateful?}

  - id: CS-4.2-party
    section: 4.2, third point
    says: No party politics, whoever approves.
    rules:
      - on: [ApproveStep, PublishPost]
        guard: flags_clear
        with: {flags: [party_political], reason: PARTY_POLITICAL}

  - id: CS-4.2-campaign
    section: 4.2, third point
    says: No campaigning that the board did not approve.
    rules:
      - {on: [ApproveStep, PublishPost], guard: campaign_approved, when: {campaigning: true}}
      - on: [ApproveStep, PublishPost]
        guard: campaign_approved
        when: {campaigning: false, category: campaigning}

  - id: CS-4.2-interest
    section: 4.2, fourth point
    says: No promotion of one''s own money, business or campaign.
    decided_by: attestation
    rules:
      - {on: [SubmitForReview], guard: interest_clear}

  # --- 6: breaches --------------------------------------------------------------------------------

  - id: CS-6-discipline
    section: "6"
    says: A breach can mean removal of the content and discipline, up to dismissal.

  # --- 7: questions and answers -------------------------------------------------------------------

  - id: CS-7.2-authorised
    section: "7.2"
    says: Only those who were authorised use social media in work time.
    rules:
      - {on: [PublishPost], guard: granted}

  - id: CS-7.3-public
    section: 7.3, first paragraph
    says: What the public can know about the organisation may be shared.
    rules:
      - {on: [SubmitForReview], guard: classified, with: {allowed: [public]}}

  - id: CS-7.3-confidential
    section: 7.3, second paragraph
    says: What is confidential or protected is not shared; what is unclear counts as confidential.
    rules:
      - {on: [SubmitForReview, ApproveStep, PublishPost], guard: classified, with: {allowed: [public]}}

  - id: CS-7.3-doubt
    section: 7.3, third paragraph
    says: Whoever is unsure stops, or asks the line manager.
    rules:
      - {on: [ApproveStep, VerifyConsent, PublishPost], guard: no_open_doubt}
      - {on: [AnswerDoubt], guard: doubt_answered_by, with: {roles: [line_manager]}}

  - id: CS-7.5-speak
    section: "7.5"
    says: Nobody speaks for the organisation from a personal account.
    rules:
      - {on: [DraftPost, PublishPost], guard: channel_official}

  - id: CS-7.6-anytime
    section: "7.6"
    says: Everybody answers for what he says online at any hour, whatever his privacy settings.

  - id: CS-7.7-no-monitoring
    section: 7.7, first paragraph
    says: The organisation does not watch personal accounts.

  - id: CS-7.7-report
    section: 7.7, second paragraph
    says: Whoever sees something worrying tells the line manager at once.

  # --- 9: the policy itself -----------------------------------------------------------------------

  - id: CS-9-review
    section: "9"
    says: The policy is reviewed at least every three years.

  - id: CS-9-version
    section: "9"
    says: Version, date and approver stand in the policy; the approver was a Project Manager.
' AS BLOB));
INSERT INTO documents VALUES ('e297d86720cf649b10cafe2342c01aa540a9b81e0af315ab11616b3fe4c64912', 'application/yaml', CAST('# STaSS, Social Media Policy, May 2015.
# Section numbers are those of the document. The sentences are short paraphrases;
# the document itself has the last word.
format: 1

organisation:
  id: stass
  title: STaSS
  time_zone: Europe/London

policy:
  version: "2015-05"
  title: Social Media Policy May 2015
  approved_by: [director, board]      # both review it together
  in_force_from: 2015-05-01           # the document gives the month
  review_cycle: P1Y
  review_due: 2016-05-31              # the document gives the month
  acknowledgement: {clause: STASS-ACK-sign, of: signed}

# --- who ------------------------------------------------------------------------------------------

roles:
  board: {title: Member of the Board of Trustees}
  director: {title: Executive Director}
  line_manager: {title: Line manager, fallback: director}
  volunteer_coordinator: {title: Volunteer Co-ordinator, fallback: director}
  user: {title: Person whose line manager authorised work use}

functions:
  draft: {roles: [user, line_manager, director], clause: STASS-5.2-authorise}
  review: {roles: [line_manager, director], clause: EXT-REVIEW-four-eyes}
  advise: {roles: [line_manager, director], clause: STASS-5.3-unsure}
  consult: {roles: [board]}
  confirm: {roles: [line_manager, director]}
  manage: {roles: [line_manager, director], clause: STASS-5.1-camera}
  verify_consent: {roles: [line_manager, director], clause: STASS-5.4.2-permission}
  publish: {roles: [user, line_manager, director], clause: STASS-5.2-authorise}
  obtain_consent: {roles: [user, line_manager, director], clause: STASS-5.4.2-permission}
  verify_evidence: {roles: [line_manager, director], clause: EXT-ICO-record}
  handle_complaint: {roles: [line_manager, director], clause: STASS-5.5-report}
  escalate_complaint: {roles: [line_manager, director], clause: STASS-4.1-react}
  grant_access: {roles: [line_manager, director], clause: STASS-5.2-authorise}
  approve_channel: {roles: [line_manager, director], clause: STASS-5.2-authorise}
  approve_policy: {roles: [director, board], clause: STASS-REV-annual}
  administer: {roles: [director, volunteer_coordinator], clause: STASS-4.1-volunteers}

# --- where, and about what ------------------------------------------------------------------------

categories: [services, news, event, fundraising, volunteering, recruitment]

# The document speaks of Facebook, Twitter, LinkedIn and YouTube in an open list (1).
channels:
  facebook: {title: Facebook page, run_by: [user, line_manager, director], clause: STASS-5.2-authorise}
  twitter: {title: Twitter, run_by: [user, line_manager, director], clause: STASS-5.2-authorise}
  youtube: {title: YouTube, run_by: [user, line_manager, director], clause: STASS-5.2-authorise}
  linkedin: {title: LinkedIn, run_by: [user, line_manager, director]}
  instagram: {title: Instagram, run_by: [user, line_manager, director]}
  website: {title: Website, run_by: [user, line_manager, director]}
  other: {title: Any other web tool, run_by: [user, line_manager, director], clause: STASS-1-media}

review:
  mode: four_eyes
  clause: EXT-REVIEW-four-eyes
  steps:
    - {id: content, by: review}

# --- settings: what the clauses come down to ------------------------------------------------------

settings:
  review_extra: {value: null, note: The document does not say}
  consent_required_for: {value: colleague, clause: STASS-5.4.2-permission}
  consent_su_identifiable: {value: never, clause: STASS-5.4.1-identify}
  consent_guardian_under: {value: 18, clause: EXT-CHILD-18}
  consent_refresh: {value: P2Y, clause: EXT-ICO-refresh, note: The interval is our own choice}
  channel_one_per_platform: {value: false, clause: STASS-1-media}
  channel_approve: {value: line_manager, clause: STASS-5.2-authorise}
  channel_approvals: {value: 1, clause: STASS-5.2-authorise}
  channel_login: {value: organisational, clause: STASS-5.2-separate}
  channel_two_factor: {value: null, note: "The document does not say; the service asks everybody for it, or for the reason why not"}
  channel_checks: {value: null, note: The document does not say}
  channel_privacy_check: {value: null, note: The document does not say}
  channel_password_rotation: {value: null, note: The document does not say}
  press: {value: director, clause: STASS-4.1-react, note: Our own choice; the document does not speak of the press}
  contact_reply: {value: P2D, clause: EXT-TIMES, note: Working days}
  complaint_advice_before_response: {value: null, note: The document does not say}
  complaint_time_limit: {value: P12M, clause: EXT-NHS-12m}
  complaint_acknowledge: {value: P3D, clause: EXT-NHS-ack, note: Working days}
  complaint_acknowledge_data_protection: {value: P30D, clause: EXT-DUAA-30d}
  complaint_delay_explained: {value: P6M, clause: EXT-NHS-6m}
  takedown_consent_withdrawn: {value: PT1H, clause: STASS-5.4.2-remove, note: The document says immediately}
  photo_deletion: {value: PT1H, clause: STASS-5.1-delete, note: The document says immediately}
  monitoring_personal: {value: refused, clause: EXT-CC-SM}
  breach_mandatory_formal: {value: su_relationship, clause: STASS-5.3-relationships}
  breach_report_fields:
    value: [boundaries, confidentiality, association, offence, damage]
    clause: STASS-5.5-factors
  breach_no_case_reasons_barred:
    value: [private_settings, online_only, unwitting, only_a_like]
    clause: STASS-1-privacy
    note: Online only by 5.5, unwitting by 5.3, only a like by 5.4.2
  breach_triage: {value: P5D, clause: STASS-4.1-react, note: Working days; the document gives no time}
  sanctions:
    value: [informal, first_warning, final_warning, dismissal_if_gross, end_of_placement, end_of_role]
    clause: STASS-5.5-discipline
    note: Dismissal is named; the steps before it are those of EXT-ACAS-ladder
  warning_live: {value: [P6M, P12M], clause: EXT-ACAS-live, note: First and final warning}
  suspension_review: {value: P7D, clause: EXT-ACAS-suspension, note: The interval is our own choice}
  companion_postponement: {value: P5D, clause: EXT-ACAS-companion, note: Working days}
  appeal_window: {value: P5D, clause: EXT-ACAS-appeal, note: Working days}
  crisis_assess: {value: PT4H, clause: EXT-TIMES}
  data_breach_report: {value: PT72H, clause: EXT-GDPR-72h}
  erasure_answer: {value: P1M, clause: EXT-GDPR-erasure}

# Where the document is silent: clauses from public sources (defaults.yaml).
defaults:
  - EXT-REVIEW-four-eyes
  - EXT-REVIEW-stale
  - EXT-REVIEW-policy-changed
  - EXT-HOLD
  - EXT-REINSTATE
  - EXT-ICO-record
  - EXT-ICO-withdraw
  - EXT-ICO-refresh
  - EXT-CHILD-18
  - EXT-GDPR-erasure
  - EXT-GDPR-72h
  - EXT-CC-SM
  - EXT-COI-handler
  - EXT-NHS-ack
  - EXT-NHS-12m
  - EXT-NHS-6m
  - EXT-DUAA-30d
  - EXT-ACAS-ladder
  - EXT-ACAS-live
  - EXT-ACAS-suspension
  - EXT-ACAS-companion
  - EXT-ACAS-appeal
  - EXT-TIMES

# A refusal names first whichever clause stands first here: people before equipment,
# so that 5.4 stands before 5.1.
clauses:

  # --- 1: introduction ----------------------------------------------------------------------------

  - id: STASS-1-media
    section: "1"
    says: Every tool for sharing online counts, from blogs to messaging; the list is open.

  - id: STASS-1-privacy
    section: "1 and 5.3"
    says: Privacy settings exempt nobody.

  # --- 4: responsibilities ------------------------------------------------------------------------

  - id: STASS-4.1-react
    section: "4.1"
    says: The Executive Director acts when told of a breach.

  - id: STASS-4.1-volunteers
    section: "4.1"
    says: The Volunteer Co-ordinator makes the policy known to volunteers, the Director to employees.

  - id: STASS-4.2-conduct
    section: "4.2"
    says: People behave online as they would anywhere else, and uphold the good name of STaSS.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: conduct, question: Would we say and show this anywhere else?}

  # --- 5.4.1: service users -----------------------------------------------------------------------

  - id: STASS-5.4.1-identify
    section: "5.4.1"
    says: Nothing that could let somebody recognise a service user; the document knows no exception.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: consent_never, with: {subjects: [service_user, client, patient]}}

  # --- 5.4.2: colleagues --------------------------------------------------------------------------

  - id: STASS-5.4.2-permission
    section: "5.4.2"
    says: Colleagues are asked before something that includes them is posted.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: consent_held, with: {subjects: [colleague]}}
      - {on: [VerifyConsent, PublishPost], guard: consent_covers, with: {subjects: [colleague]}}

  - id: STASS-5.4.2-objection
    section: "5.4.2"
    says: What a colleague asked not to be posted is not posted, until he himself says otherwise.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: objection_clear}
      - {on: [LiftObjection], guard: only_the_objector}

  - id: STASS-5.4.2-remove
    section: "5.4.2"
    says: What includes a colleague comes down at once when he asks.
    rules:
      - {on: [RefuseTakedown], guard: takedown_not_refusable, with: {causes: [consent_withdrawn]}}

  - id: STASS-5.4.2-like
    section: "5.4.2"
    says: A like counts as a post.
    rules:
      - {on: [PublishPost], guard: reviewed, when: {kind: like}}

  # --- 5.1: principles ----------------------------------------------------------------------------

  - id: STASS-5.1-accountable
    section: 5.1, second paragraph
    says: Whoever published something answers for it.
    rules:
      - {on: [ReassignAuthor], guard: authorship_fixed}

  - id: STASS-5.1-camera
    section: 5.1, third paragraph
    says: No photos from one''s own telephone, unless permitted for the good of STaSS.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: device_permission}
      - {on: [PermitMedia], guard: not_the_author}   # leave is given, not taken

  - id: STASS-5.1-delete
    section: 5.1, third paragraph
    says: A permitted photo is deleted from the telephone as soon as it is up.
    decided_by: attestation
    rules:
      - {on: [AttestDeletion], guard: deletion_attested, with: {within: PT1H}}

  # --- 5.2: use at work ---------------------------------------------------------------------------

  - id: STASS-5.2-authorise
    section: "5.2"
    says: Work use is authorised by the person''s own line manager.
    rules:
      - {on: [PublishPost], guard: granted}
      - {on: [ProposeGrant, PermitPosting], guard: own_line_manager}

  - id: STASS-5.2-ethical
    section: 5.2, first point
    says: Work use is lawful and ethical, keeps confidences, harms no reputation and shows nothing sensitive.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: lawful_and_ethical, question: Is the post lawful and ethical?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: confidences_kept, question: Does the post keep every confidence?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_disrepute, question: Does the post leave the good name of STaSS unharmed?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: nothing_sensitive, question: Is the post free of sensitive information?}

  - id: STASS-5.2-separate
    section: 5.2, third point
    says: Personal accounts and those of STaSS are kept wholly apart.

  # --- 5.3: personal use --------------------------------------------------------------------------

  - id: STASS-5.3-relationships
    section: 5.3, sixth point and note
    says: A personal relationship with a current service user is never acceptable.

  - id: STASS-5.3-unsure
    section: 5.3, last paragraph
    says: Whoever is unsure takes the most careful course.
    rules:
      - {on: [ApproveStep, VerifyConsent, PublishPost], guard: no_open_doubt}

  # --- 5.5: breaches ------------------------------------------------------------------------------

  - id: STASS-5.5-factors
    section: "5.5"
    says: An investigation looks at boundaries, confidentiality, association, offence and damage.

  - id: STASS-5.5-report
    section: "5.5"
    says: A concern goes to the line manager, with what supports it.

  - id: STASS-5.5-discipline
    section: "5.5"
    says: A breach can mean discipline, and for gross misconduct dismissal.

  # --- declaration and review ---------------------------------------------------------------------

  - id: STASS-ACK-sign
    section: Declaration
    says: Everybody signs that the policy was explained, read and understood; the promise outlasts the engagement.
    rules:
      - {on: [DraftPost, SubmitForReview, ApproveStep, VerifyConsent, PublishPost], guard: policy_acknowledged}

  - id: STASS-REV-annual
    section: Policy review
    says: The Director and the Board review the policy every year.
' AS BLOB));
INSERT INTO documents VALUES ('7235c9e85b32b67c446c365697f485f531884123e00b66004d6004af5329c68c', 'application/yaml', CAST('# STaSS, Social Media Policy, May 2015.
# Section numbers are those of the document. The sentences are short paraphrases;
# the document itself has the last word.
format: 1

organisation:
  id: stass
  title: STaSS
  time_zone: Europe/London

policy:
  version: "2027-draft"
  title: Social Media Policy May 2015
  approved_by: [director, board]      # both review it together
  in_force_from: 2015-05-01           # the document gives the month
  review_cycle: P1Y
  review_due: 2016-05-31              # the document gives the month
  acknowledgement: {clause: STASS-ACK-sign, of: signed}

# --- who ------------------------------------------------------------------------------------------

roles:
  board: {title: Member of the Board of Trustees}
  director: {title: Executive Director}
  line_manager: {title: Line manager, fallback: director}
  volunteer_coordinator: {title: Volunteer Co-ordinator, fallback: director}
  user: {title: Person whose line manager authorised work use}

functions:
  draft: {roles: [user, line_manager, director], clause: STASS-5.2-authorise}
  review: {roles: [line_manager, director], clause: EXT-REVIEW-four-eyes}
  advise: {roles: [line_manager, director], clause: STASS-5.3-unsure}
  consult: {roles: [board]}
  confirm: {roles: [line_manager, director]}
  manage: {roles: [line_manager, director], clause: STASS-5.1-camera}
  verify_consent: {roles: [line_manager, director], clause: STASS-5.4.2-permission}
  publish: {roles: [user, line_manager, director], clause: STASS-5.2-authorise}
  obtain_consent: {roles: [user, line_manager, director], clause: STASS-5.4.2-permission}
  verify_evidence: {roles: [line_manager, director], clause: EXT-ICO-record}
  handle_complaint: {roles: [line_manager, director], clause: STASS-5.5-report}
  escalate_complaint: {roles: [line_manager, director], clause: STASS-4.1-react}
  grant_access: {roles: [line_manager, director], clause: STASS-5.2-authorise}
  approve_channel: {roles: [line_manager, director], clause: STASS-5.2-authorise}
  approve_policy: {roles: [director, board], clause: STASS-REV-annual}
  administer: {roles: [director, volunteer_coordinator], clause: STASS-4.1-volunteers}

# --- where, and about what ------------------------------------------------------------------------

categories: [services, news, event, fundraising, volunteering, recruitment]

# The document speaks of Facebook, Twitter, LinkedIn and YouTube in an open list (1).
channels:
  facebook: {title: Facebook page, run_by: [user, line_manager, director], clause: STASS-5.2-authorise}
  twitter: {title: Twitter, run_by: [user, line_manager, director], clause: STASS-5.2-authorise}
  youtube: {title: YouTube, run_by: [user, line_manager, director], clause: STASS-5.2-authorise}
  linkedin: {title: LinkedIn, run_by: [user, line_manager, director]}
  instagram: {title: Instagram, run_by: [user, line_manager, director]}
  website: {title: Website, run_by: [user, line_manager, director]}
  other: {title: Any other web tool, run_by: [user, line_manager, director], clause: STASS-1-media}

review:
  mode: four_eyes
  clause: EXT-REVIEW-four-eyes
  steps:
    - {id: content, by: review}

# --- settings: what the clauses come down to ------------------------------------------------------

settings:
  review_extra: {value: null, note: The document does not say}
  consent_required_for: {value: colleague, clause: STASS-5.4.2-permission}
  consent_su_identifiable: {value: never, clause: STASS-5.4.1-identify}
  consent_guardian_under: {value: 18, clause: EXT-CHILD-18}
  consent_refresh: {value: P2Y, clause: EXT-ICO-refresh, note: The interval is our own choice}
  channel_one_per_platform: {value: false, clause: STASS-1-media}
  channel_approve: {value: line_manager, clause: STASS-5.2-authorise}
  channel_approvals: {value: 1, clause: STASS-5.2-authorise}
  channel_login: {value: organisational, clause: STASS-5.2-separate}
  channel_two_factor: {value: null, note: "The document does not say; the service asks everybody for it, or for the reason why not"}
  channel_checks: {value: null, note: The document does not say}
  channel_privacy_check: {value: null, note: The document does not say}
  channel_password_rotation: {value: null, note: The document does not say}
  press: {value: director, clause: STASS-4.1-react, note: Our own choice; the document does not speak of the press}
  contact_reply: {value: P2D, clause: EXT-TIMES, note: Working days}
  complaint_advice_before_response: {value: null, note: The document does not say}
  complaint_time_limit: {value: P12M, clause: EXT-NHS-12m}
  complaint_acknowledge: {value: P3D, clause: EXT-NHS-ack, note: Working days}
  complaint_acknowledge_data_protection: {value: P30D, clause: EXT-DUAA-30d}
  complaint_delay_explained: {value: P6M, clause: EXT-NHS-6m}
  takedown_consent_withdrawn: {value: PT1H, clause: STASS-5.4.2-remove, note: The document says immediately}
  photo_deletion: {value: PT1H, clause: STASS-5.1-delete, note: The document says immediately}
  monitoring_personal: {value: refused, clause: EXT-CC-SM}
  breach_mandatory_formal: {value: su_relationship, clause: STASS-5.3-relationships}
  breach_report_fields:
    value: [boundaries, confidentiality, association, offence, damage]
    clause: STASS-5.5-factors
  breach_no_case_reasons_barred:
    value: [private_settings, online_only, unwitting, only_a_like]
    clause: STASS-1-privacy
    note: Online only by 5.5, unwitting by 5.3, only a like by 5.4.2
  breach_triage: {value: P5D, clause: STASS-4.1-react, note: Working days; the document gives no time}
  sanctions:
    value: [informal, first_warning, final_warning, dismissal_if_gross, end_of_placement, end_of_role]
    clause: STASS-5.5-discipline
    note: Dismissal is named; the steps before it are those of EXT-ACAS-ladder
  warning_live: {value: [P6M, P12M], clause: EXT-ACAS-live, note: First and final warning}
  suspension_review: {value: P7D, clause: EXT-ACAS-suspension, note: The interval is our own choice}
  companion_postponement: {value: P5D, clause: EXT-ACAS-companion, note: Working days}
  appeal_window: {value: P5D, clause: EXT-ACAS-appeal, note: Working days}
  crisis_assess: {value: PT4H, clause: EXT-TIMES}
  data_breach_report: {value: PT72H, clause: EXT-GDPR-72h}
  erasure_answer: {value: P1M, clause: EXT-GDPR-erasure}

# Where the document is silent: clauses from public sources (defaults.yaml).
defaults:
  - EXT-REVIEW-four-eyes
  - EXT-REVIEW-stale
  - EXT-REVIEW-policy-changed
  - EXT-HOLD
  - EXT-REINSTATE
  - EXT-ICO-record
  - EXT-ICO-withdraw
  - EXT-ICO-refresh
  - EXT-CHILD-18
  - EXT-GDPR-erasure
  - EXT-GDPR-72h
  - EXT-CC-SM
  - EXT-COI-handler
  - EXT-NHS-ack
  - EXT-NHS-12m
  - EXT-NHS-6m
  - EXT-DUAA-30d
  - EXT-ACAS-ladder
  - EXT-ACAS-live
  - EXT-ACAS-suspension
  - EXT-ACAS-companion
  - EXT-ACAS-appeal
  - EXT-TIMES

# A refusal names first whichever clause stands first here: people before equipment,
# so that 5.4 stands before 5.1.
clauses:

  # --- 1: introduction ----------------------------------------------------------------------------

  - id: STASS-1-media
    section: "1"
    says: Every tool for sharing online counts, from blogs to messaging; the list is open.

  - id: STASS-1-privacy
    section: "1 and 5.3"
    says: Privacy settings exempt nobody.

  # --- 4: responsibilities ------------------------------------------------------------------------

  - id: STASS-4.1-react
    section: "4.1"
    says: The Executive Director acts when told of a breach.

  - id: STASS-4.1-volunteers
    section: "4.1"
    says: The Volunteer Co-ordinator makes the policy known to volunteers, the Director to employees.

  - id: STASS-4.2-conduct
    section: "4.2"
    says: People behave online as they would anywhere else, and uphold the good name of STaSS.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: conduct, question: Would we say and show this anywhere else?}

  # --- 5.4.1: service users -----------------------------------------------------------------------

  - id: STASS-5.4.1-identify
    section: "5.4.1"
    says: Nothing that could let somebody recognise a service user; the document knows no exception.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: consent_never, with: {subjects: [service_user, client, patient]}}

  # --- 5.4.2: colleagues --------------------------------------------------------------------------

  - id: STASS-5.4.2-permission
    section: "5.4.2"
    says: Colleagues are asked before something that includes them is posted.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: consent_held, with: {subjects: [colleague]}}
      - {on: [VerifyConsent, PublishPost], guard: consent_covers, with: {subjects: [colleague]}}

  - id: STASS-5.4.2-objection
    section: "5.4.2"
    says: What a colleague asked not to be posted is not posted, until he himself says otherwise.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: objection_clear}
      - {on: [LiftObjection], guard: only_the_objector}

  - id: STASS-5.4.2-remove
    section: "5.4.2"
    says: What includes a colleague comes down at once when he asks.
    rules:
      - {on: [RefuseTakedown], guard: takedown_not_refusable, with: {causes: [consent_withdrawn]}}

  - id: STASS-5.4.2-like
    section: "5.4.2"
    says: A like counts as a post.
    rules:
      - {on: [PublishPost], guard: reviewed, when: {kind: like}}

  # --- 5.1: principles ----------------------------------------------------------------------------

  - id: STASS-5.1-accountable
    section: 5.1, second paragraph
    says: Whoever published something answers for it.
    rules:
      - {on: [ReassignAuthor], guard: authorship_fixed}

  - id: STASS-5.1-camera
    section: 5.1, third paragraph
    says: No photos from one''s own telephone, unless permitted for the good of STaSS.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: device_permission}
      - {on: [PermitMedia], guard: not_the_author}   # leave is given, not taken

  - id: STASS-5.1-delete
    section: 5.1, third paragraph
    says: A permitted photo is deleted from the telephone as soon as it is up.
    decided_by: attestation
    rules:
      - {on: [AttestDeletion], guard: deletion_attested, with: {within: PT1H}}

  # --- 5.2: use at work ---------------------------------------------------------------------------

  - id: STASS-5.2-authorise
    section: "5.2"
    says: Work use is authorised by the person''s own line manager.
    rules:
      - {on: [PublishPost], guard: granted}
      - {on: [ProposeGrant, PermitPosting], guard: own_line_manager}

  - id: STASS-5.2-ethical
    section: 5.2, first point
    says: Work use is lawful and ethical, keeps confidences, harms no reputation and shows nothing sensitive.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: lawful_and_ethical, question: Is the post lawful and ethical?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: confidences_kept, question: Does the post keep every confidence?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_disrepute, question: Does the post leave the good name of STaSS unharmed?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: nothing_sensitive, question: Is the post free of sensitive information?}

  - id: STASS-5.2-separate
    section: 5.2, third point
    says: Personal accounts and those of STaSS are kept wholly apart.

  # --- 5.3: personal use --------------------------------------------------------------------------

  - id: STASS-5.3-relationships
    section: 5.3, sixth point and note
    says: A personal relationship with a current service user is never acceptable.

  - id: STASS-5.3-unsure
    section: 5.3, last paragraph
    says: Whoever is unsure takes the most careful course.
    rules:
      - {on: [ApproveStep, VerifyConsent, PublishPost], guard: no_open_doubt}

  # --- 5.5: breaches ------------------------------------------------------------------------------

  - id: STASS-5.5-factors
    section: "5.5"
    says: An investigation looks at boundaries, confidentiality, association, offence and damage.

  - id: STASS-5.5-report
    section: "5.5"
    says: A concern goes to the line manager, with what supports it.

  - id: STASS-5.5-discipline
    section: "5.5"
    says: A breach can mean discipline, and for gross misconduct dismissal.

  # --- declaration and review ---------------------------------------------------------------------

  - id: STASS-ACK-sign
    section: Declaration
    says: Everybody signs that the policy was explained, read and understood; the promise outlasts the engagement.
    rules:
      - {on: [DraftPost, SubmitForReview, ApproveStep, VerifyConsent, PublishPost], guard: policy_acknowledged}

  - id: STASS-REV-annual
    section: Policy review
    says: The Director and the Board review the policy every year.
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
INSERT INTO documents VALUES ('b7997526cb90d08f48d97cef0aa8c82a89a4597fede24a2dceee8ac920a984c5', 'application/yaml', CAST('# ZRTherapy, social media policy, in force from 1 January 2019.
# The document has no section numbers: sections are its headings. It is a template
# filled in by a sole practitioner: where it leaves a name blank, the owner acts.
# The sentences are short paraphrases; the document itself has the last word.
format: 1

organisation:
  id: zrtherapy
  title: ZRTherapy
  time_zone: Europe/London

policy:
  version: "2026-01-31"
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
INSERT INTO documents VALUES ('c01bd9e2d7139a3de1e12d8d7ccfa1da7f959dfa578856e21435ae4b9af17d4a', 'application/yaml', CAST('# ZRTherapy, social media policy, in force from 1 January 2019.
# The document has no section numbers: sections are its headings. It is a template
# filled in by a sole practitioner: where it leaves a name blank, the owner acts.
# The sentences are short paraphrases; the document itself has the last word.
format: 1

organisation:
  id: zrtherapy
  title: ZRTherapy, second edition
  time_zone: Europe/London

policy:
  version: "2026-01-31"
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
INSERT INTO documents VALUES ('bd377ae4102e0f862988c121d98f33e79cd5d3f46ff3d031e64e8c2a1613f095', 'application/yaml', CAST('# Clean Slate, Social Media Policy 2021/22, version 1.0.
# Section numbers are those of the document. The sentences are short paraphrases;
# the document itself has the last word.
format: 1

organisation:
  id: formerly
  title: Clean Slate
  time_zone: Europe/London

policy:
  version: "1.0"
  title: Social Media Policy 2021/22
  approved_by: [project_manager]      # section 9 names a Project Manager, not the board
  in_force_from: 2021-02-02
  review_cycle: P3Y                   # section 9: at least every three years
  review_due: 2024-02-02
  acknowledgement: {clause: CS-2-audience, of: linked_policies}

# --- who ------------------------------------------------------------------------------------------

roles:
  board: {title: Member of the board}
  ceo: {title: Chief Executive}
  project_manager: {title: Project Manager, fallback: ceo}
  responsible_manager: {title: Responsible manager, fallback: ceo}
  line_manager: {title: Line manager, fallback: ceo}
  authorised_worker: {title: Worker authorised to use the organisation''s channels}

functions:
  draft: {roles: [authorised_worker, responsible_manager, ceo], clause: CS-7.2-authorised}
  review: {roles: [line_manager, responsible_manager, ceo], clause: EXT-REVIEW-four-eyes}
  advise: {roles: [line_manager], clause: CS-7.3-doubt}
  consult: {roles: [board], clause: CS-4.2-campaign}
  confirm: {roles: [line_manager, responsible_manager, ceo]}
  manage: {roles: [responsible_manager, ceo]}
  verify_consent: {roles: [line_manager, responsible_manager, ceo], clause: CS-4.1-permission}
  publish: {roles: [authorised_worker, responsible_manager, ceo], clause: CS-7.2-authorised}
  obtain_consent: {roles: [authorised_worker, line_manager, responsible_manager, ceo]}
  verify_evidence: {roles: [line_manager, responsible_manager, ceo], clause: EXT-ICO-record}
  handle_complaint: {roles: [line_manager], clause: CS-7.7-report}
  escalate_complaint: {roles: [line_manager, ceo]}
  grant_access: {roles: [line_manager, responsible_manager, ceo], clause: CS-7.2-authorised}
  approve_channel: {roles: [responsible_manager, ceo], clause: CS-4.1-new-account}
  approve_policy: {roles: [project_manager], clause: CS-9-version}
  administer: {roles: [project_manager, ceo]}

# --- where, and about what ------------------------------------------------------------------------

categories: [news, good_work, sector, event, support, recruitment, campaigning]

# The document names these as examples of an open list (3.2).
channels:
  facebook: {title: Facebook page, run_by: [authorised_worker, responsible_manager, ceo]}
  twitter: {title: Twitter, run_by: [authorised_worker, responsible_manager, ceo]}
  instagram: {title: Instagram, run_by: [authorised_worker, responsible_manager, ceo]}
  linkedin: {title: LinkedIn, run_by: [authorised_worker, responsible_manager, ceo]}
  website: {title: Website, run_by: [authorised_worker, responsible_manager, ceo]}
  other: {title: Any other web tool, run_by: [authorised_worker, responsible_manager, ceo], clause: CS-3.2-open-list}

review:
  mode: four_eyes
  clause: EXT-REVIEW-four-eyes
  steps:
    - {id: content, by: review}

# --- settings: what the clauses come down to ------------------------------------------------------

settings:
  review_extra: {value: board_approved_campaign, clause: CS-4.2-campaign}
  consent_required_for: {value: any_individual, clause: CS-4.1-permission}
  consent_su_identifiable: {value: consent, clause: CS-4.1-permission}
  consent_guardian_under: {value: 18, clause: EXT-CHILD-18}
  consent_refresh: {value: P2Y, clause: EXT-ICO-refresh, note: The interval is our own choice}
  channel_one_per_platform: {value: false, clause: CS-3.2-open-list}
  channel_approve: {value: [responsible_manager, ceo], clause: CS-4.1-new-account, note: Either is enough}
  channel_approvals: {value: 1, clause: CS-4.1-new-account}
  channel_login: {value: null, note: The document does not say; the service asks everybody for an account of the organisation}
  channel_two_factor: {value: null, note: "The document does not say; the service asks everybody for it, or for the reason why not"}
  channel_checks: {value: null, note: The document does not say}
  channel_privacy_check: {value: P90D, clause: CS-4.1-privacy, note: The document says periodically}
  channel_password_rotation: {value: null, note: The document does not say}
  press: {value: ceo, clause: CS-4.1-media, note: Before anything is done}
  contact_reply: {value: P2D, clause: EXT-TIMES, note: Working days}
  complaint_advice_before_response: {value: null, note: The document does not say}
  complaint_time_limit: {value: P12M, clause: EXT-NHS-12m}
  complaint_acknowledge: {value: P3D, clause: EXT-NHS-ack, note: Working days}
  complaint_acknowledge_data_protection: {value: P30D, clause: EXT-DUAA-30d}
  complaint_delay_explained: {value: P6M, clause: EXT-NHS-6m}
  takedown_consent_withdrawn: {value: P1D, clause: EXT-ICO-withdraw, note: The source says as soon as possible}
  photo_deletion: {value: null, note: The document does not say}
  monitoring_personal: {value: refused, clause: CS-7.7-no-monitoring}
  breach_mandatory_formal: {value: null, note: The document does not say}
  breach_report_fields: {value: null, note: The document does not say}
  breach_no_case_reasons_barred: {value: [outside_hours, private_settings], clause: CS-7.6-anytime, note: Private settings by 7.6 too}
  breach_triage: {value: P5D, clause: EXT-TIMES, note: Working days}
  sanctions:
    value: [informal, first_warning, final_warning, dismissal, removal]
    clause: CS-6-discipline
    note: Removal and dismissal are named; the steps between are those of EXT-ACAS-ladder
  warning_live: {value: [P6M, P12M], clause: EXT-ACAS-live, note: First and final warning}
  suspension_review: {value: P7D, clause: EXT-ACAS-suspension, note: The interval is our own choice}
  companion_postponement: {value: P5D, clause: EXT-ACAS-companion, note: Working days}
  appeal_window: {value: P5D, clause: EXT-ACAS-appeal, note: Working days}
  crisis_assess: {value: PT4H, clause: EXT-TIMES}
  data_breach_report: {value: PT72H, clause: EXT-GDPR-72h}
  erasure_answer: {value: P1M, clause: EXT-GDPR-erasure}

# Where the document is silent: clauses from public sources (defaults.yaml).
defaults:
  - EXT-REVIEW-four-eyes
  - EXT-REVIEW-stale
  - EXT-REVIEW-policy-changed
  - EXT-HOLD
  - EXT-REINSTATE
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
  - EXT-ACAS-ladder
  - EXT-ACAS-live
  - EXT-ACAS-suspension
  - EXT-ACAS-companion
  - EXT-ACAS-appeal
  - EXT-TIMES

clauses:

  # --- 2 and 3: whom and what it covers -----------------------------------------------------------

  - id: CS-2-audience
    section: "2"
    says: The policy binds everybody who works for the organisation.

  - id: CS-3.2-open-list
    section: "3.2"
    says: Any web tool for sharing and networking counts; the named ones are examples.

  # --- 4.1: what to do on the organisation''s channels ---------------------------------------------

  - id: CS-4.1-share
    section: 4.1, first point
    says: Spread good ideas and the organisation''s good work.
    decided_by: external
    guidance: true

  - id: CS-4.1-brand
    section: 4.1, second point
    says: Posts carry the organisation''s logo and look.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: branding, question: Does the post carry the logo and look of the organisation?}

  - id: CS-4.1-privacy
    section: 4.1, third point
    says: Privacy settings are checked; what is posted may travel further.
    decided_by: attestation

  - id: CS-4.1-new-account
    section: 4.1, fifth point
    says: A responsible manager or the Chief Executive approves every new account in the organisation''s name.

  - id: CS-4.1-permission
    section: 4.1, sixth point
    says: Whoever a post shows or is about has given permission.
    rules:
      - {on: [VerifyConsent, PublishPost], guard: consent_held}
      - {on: [VerifyConsent, PublishPost], guard: consent_covers}

  - id: CS-4.1-code
    section: 4.1, seventh point
    says: Posts keep to the code of conduct.
    decided_by: attestation
    rules:
      - on: [SubmitForReview]
        guard: attested
        with: {attestation: code_of_conduct, says: This post keeps to our code of conduct}

  - id: CS-4.1-media
    section: 4.1, eighth point
    says: The Chief Executive hears of a press enquiry before anything is done about it.

  # --- 4.2: what not to do on the organisation''s channels -----------------------------------------

  - id: CS-4.2-legal
    section: 4.2, first point
    says: Nothing that could bring a claim for defamation, discrimination, copyright, data protection or damages.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_defamation, question: Is the post free of anything defamatory?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_discrimination, question: Is the post free of discrimination?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: copyright_respected, question: May we use everything the post is made of?}
      - on: [ApproveStep]
        guard: checklist
        with: {item: data_protected, question: Is the post free of personal data we may not share?}

  - id: CS-4.2-disrepute
    section: 4.2, first point
    says: Nothing illegal, sexual or offensive that could harm the organisation''s name.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_disrepute, question: "Is the post free of illegal, sexual and offensive material?"}

  - id: CS-4.2-abuse
    section: 4.2, second point
    says: Nothing that somebody could read as abuse or hatred.
    decided_by: checklist
    rules:
      - on: [ApproveStep]
        guard: checklist
        with: {item: no_abuse, question: Could nobody read the post as abusive or hateful?}

  - id: CS-4.2-party
    section: 4.2, third point
    says: No party politics, whoever approves.
    rules:
      - on: [ApproveStep, PublishPost]
        guard: flags_clear
        with: {flags: [party_political], reason: PARTY_POLITICAL}

  - id: CS-4.2-campaign
    section: 4.2, third point
    says: No campaigning that the board did not approve.
    rules:
      - {on: [ApproveStep, PublishPost], guard: campaign_approved, when: {campaigning: true}}
      - on: [ApproveStep, PublishPost]
        guard: campaign_approved
        when: {campaigning: false, category: campaigning}

  - id: CS-4.2-interest
    section: 4.2, fourth point
    says: No promotion of one''s own money, business or campaign.
    decided_by: attestation
    rules:
      - {on: [SubmitForReview], guard: interest_clear}

  # --- 6: breaches --------------------------------------------------------------------------------

  - id: CS-6-discipline
    section: "6"
    says: A breach can mean removal of the content and discipline, up to dismissal.

  # --- 7: questions and answers -------------------------------------------------------------------

  - id: CS-7.2-authorised
    section: "7.2"
    says: Only those who were authorised use social media in work time.
    rules:
      - {on: [PublishPost], guard: granted}

  - id: CS-7.3-public
    section: 7.3, first paragraph
    says: What the public can know about the organisation may be shared.
    rules:
      - {on: [SubmitForReview], guard: classified, with: {allowed: [public]}}

  - id: CS-7.3-confidential
    section: 7.3, second paragraph
    says: What is confidential or protected is not shared; what is unclear counts as confidential.
    rules:
      - {on: [SubmitForReview, ApproveStep, PublishPost], guard: classified, with: {allowed: [public]}}

  - id: CS-7.3-doubt
    section: 7.3, third paragraph
    says: Whoever is unsure stops, or asks the line manager.
    rules:
      - {on: [ApproveStep, VerifyConsent, PublishPost], guard: no_open_doubt}
      - {on: [AnswerDoubt], guard: doubt_answered_by, with: {roles: [line_manager]}}

  - id: CS-7.5-speak
    section: "7.5"
    says: Nobody speaks for the organisation from a personal account.
    rules:
      - {on: [DraftPost, PublishPost], guard: channel_official}

  - id: CS-7.6-anytime
    section: "7.6"
    says: Everybody answers for what he says online at any hour, whatever his privacy settings.

  - id: CS-7.7-no-monitoring
    section: 7.7, first paragraph
    says: The organisation does not watch personal accounts.

  - id: CS-7.7-report
    section: 7.7, second paragraph
    says: Whoever sees something worrying tells the line manager at once.

  # --- 9: the policy itself -----------------------------------------------------------------------

  - id: CS-9-review
    section: "9"
    says: The policy is reviewed at least every three years.

  - id: CS-9-version
    section: "9"
    says: Version, date and approver stand in the policy; the approver was a Project Manager.
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
INSERT INTO attempts VALUES (1, 'organisations/acat', '2027-01-11T09:00:30Z', 'organisations/acat/people/mia', 'RevisePost', 'organisations/acat/posts/p1', '18c11fed-0b4d-5249-874b-ebb37a094bb3', CAST('[{"clause":"ACAT-POC-permission","reason":"NOT_AUTHORISED","rule":"ACAT-POC-permission/function"}]' AS BLOB));
INSERT INTO attempts VALUES (2, 'organisations/acat', '2027-01-11T09:00:31Z', 'organisations/acat/people/lena', 'SubmitForReview', 'organisations/acat/posts/p1', '4f40d183-46f4-5048-9825-3ca8e4ee24de', CAST('[{"clause":"ACAT-2.10-facts","reason":"SOURCES_MISSING","rule":"ACAT-2.10-facts/1"}]' AS BLOB));
INSERT INTO attempts VALUES (3, 'organisations/acat', '2027-01-11T09:00:34Z', 'organisations/acat/people/lena', 'ApproveStep', 'organisations/acat/posts/p1', 'a3a7e333-cfe6-51e2-a3fb-d234199d6874', CAST('[{"clause":"ACAT-2.6-presentation","reason":"SELF_APPROVAL","rule":"ACAT-2.6-presentation/1"},{"clause":"ACAT-2.6-presentation","reason":"SELF_APPROVAL","rule":"ACAT-2.6-presentation/2"},{"clause":"EXT-REVIEW-four-eyes","reason":"SELF_APPROVAL","rule":"EXT-REVIEW-four-eyes/1"}]' AS BLOB));
INSERT INTO attempts VALUES (4, 'organisations/acat', '2027-01-11T09:00:37Z', 'organisations/acat/people/lena', 'PublishPost', 'organisations/acat/posts/p1', 'c4a5c1f4-44d9-54aa-8af7-55d033dc675f', CAST('[{"clause":"ACAT-2.7-pause","reason":"ATTESTATION_REQUIRED","rule":"ACAT-2.7-pause/1"},{"clause":"EXT-REVIEW-stale","reason":"STALE_REVISION","rule":"EXT-REVIEW-stale/1"}]' AS BLOB));
INSERT INTO attempts VALUES (5, 'organisations/acat', '2027-01-11T09:00:41Z', 'organisations/acat/people/lena', 'DeletePost', 'organisations/acat/posts/p1', 'f93c0a4c-3e07-5c34-9e1f-53c99f9ef250', CAST('[{"clause":"ACAT-2.11-mistake","reason":"IMMUTABLE_RECORD","rule":"ACAT-2.11-mistake/1"}]' AS BLOB));
INSERT INTO attempts VALUES (6, 'organisations/acat', '2027-01-11T09:00:43Z', 'organisations/acat/people/ada', 'RefuseTakedown', 'organisations/acat/posts/p1', '6ace9029-7f71-53ae-886b-965b612b2761', CAST('[{"clause":"EXT-ICO-withdraw","reason":"TAKEDOWN_NOT_REFUSABLE","rule":"EXT-ICO-withdraw/2"}]' AS BLOB));
INSERT INTO attempts VALUES (7, 'organisations/acat', '2027-01-11T09:00:53Z', 'organisations/acat/people/cleo', 'AnswerDoubt', 'organisations/acat/posts/p2', '2f560b33-71e6-5874-a94f-9f11066d65af', CAST('[{"clause":"ACAT-2.12-doubt","reason":"NOT_AUTHORISED","rule":"ACAT-2.12-doubt/2"}]' AS BLOB));
INSERT INTO attempts VALUES (8, 'organisations/acat', '2027-01-11T09:01:19Z', 'organisations/acat/people/ada', 'AssignRole', 'organisations/acat/people/noa', '498bda0e-3992-5b73-94a1-21c20f426bca', CAST('[{"clause":"","reason":"ALREADY_EXISTS","rule":""}]' AS BLOB));
INSERT INTO attempts VALUES (9, 'organisations/acat', '2027-01-11T09:01:53Z', 'organisations/acat/people/lena', 'VerifyEvidence', 'organisations/acat/consents/c3', '6ae6b4d7-8a6b-5bec-98b3-2e77ce0d53f2', CAST('[{"clause":"EXT-REVIEW-four-eyes","reason":"SELF_APPROVAL","rule":"EXT-REVIEW-four-eyes/2"}]' AS BLOB));
INSERT INTO attempts VALUES (10, 'organisations/acat', '2027-01-11T09:02:27Z', 'organisations/acat/people/mia', 'OpenComplaint', 'organisations/acat/complaints/k0', 'cf7688dd-c951-57c6-b8da-b01208b487b3', CAST('[{"clause":"","reason":"FIELD_REQUIRED","rule":""}]' AS BLOB));
INSERT INTO attempts VALUES (11, 'organisations/acat', '2027-01-11T09:02:32Z', 'organisations/acat/people/lena', 'ResolveComplaint', 'organisations/acat/complaints/k1', 'f6affc67-fad5-5fad-88f4-6896d74de2ed', CAST('[{"clause":"","reason":"CONFLICT_OF_INTEREST","rule":""}]' AS BLOB));
INSERT INTO attempts VALUES (12, 'organisations/acat', '2027-01-11T09:02:50Z', 'organisations/acat/people/tess', 'OpenRegulatedPeriod', 'organisations/acat', '65b7d31f-bbb1-57af-b07d-0bc50d7d285d', CAST('[{"clause":"","reason":"ILLEGAL_TRANSITION","rule":""}]' AS BLOB));
INSERT INTO attempts VALUES (13, 'organisations/cleanslate', '2027-01-11T09:03:10Z', 'organisations/cleanslate/people/lou', 'ApproveStep', 'organisations/cleanslate/posts/p1', '50e56d05-0c65-50a1-8cff-94a085950cbe', CAST('[{"clause":"CS-4.2-campaign","reason":"CONSULTATION_REQUIRED","rule":"CS-4.2-campaign/1"}]' AS BLOB));
INSERT INTO attempts VALUES (14, 'organisations/zrtherapy', '2027-01-11T09:04:08Z', 'organisations/zrtherapy/people/con', 'PublishPost', 'organisations/zrtherapy/posts/p1', 'c91a2a69-8bf7-5ddd-b07c-a14a80720aa3', CAST('[{"clause":"ZRT-BA-pause","reason":"COOLING_OFF","rule":"ZRT-BA-pause/1"}]' AS BLOB));
INSERT INTO attempts VALUES (15, 'organisations/zrtherapy', '2027-01-11T09:35:13Z', 'organisations/zrtherapy/people/zoe', 'ApprovePolicy', 'organisations/zrtherapy/policies/2026-01-31', '8ea78cae-bf44-5033-b069-8867d40827d2', CAST('[{"clause":"","reason":"STALE_REVISION","rule":""}]' AS BLOB));
INSERT INTO attempts VALUES (16, 'organisations/zrtherapy', '2027-01-11T09:35:14Z', 'organisations/zrtherapy/people/zoe', 'BringIntoForce', 'organisations/zrtherapy/policies/2026-01-31', 'dac51c4e-fd97-56d4-a63a-04399cb7d89f', CAST('[{"clause":"","reason":"APPROVAL_REQUIRED","rule":""}]' AS BLOB));
INSERT INTO attempts VALUES (17, 'organisations/formerly', '2027-01-11T09:35:24Z', 'organisations/formerly/people/pru', 'RegisterPerson', 'organisations/formerly/people/late', '1a0cfbd3-45dd-5d65-a694-0eb5072af4af', CAST('[{"clause":"","reason":"ILLEGAL_TRANSITION","rule":""}]' AS BLOB));
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
