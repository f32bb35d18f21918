"""One account is one, however its address is written; its host belongs to its platform."""

import pytest

from duecourse.facts.accounts import account_of, fault_in, keys_of, stands_under

ALIKE = {
    "twitter:assoc_cat": [
        "https://www.twitter.com/@Assoc_CAT/",
        "http://twitter.com/ASSOC_CAT",
        "https://x.com/assoc_cat?lang=en",
        "https://mobile.twitter.com/%41ssoc_cat/with_replies",
        "https://m.twitter.com/%2541ssoc_cat",
        "https://twitter.com/#!/assoc_cat",
        "https://twitter.com/intent/user?screen_name=Assoc_CAT",
        "https://twitter.com:443/assoc_cat#top",
        "https://twitter.com./assoc_cat//",
        "https://TWITTER.com\uff0fassoc_cat".replace("\uff0f", "/"),
        "https://www.x.com/assoc_cat/status/12",
    ],
    "facebook:associationforcat": [
        "https://www.facebook.com/AssociationforCAT",
        "https://en-gb.facebook.com/pg/Association.for.CAT/about/",
        "https://m.facebook.com/associationforcat/?ref=share",
        "https://fb.com/associationforcat",
        "https://web.facebook.com/Associationfor%43AT",
    ],
    "facebook:1234567890": [
        "https://m.facebook.com/profile.php?id=1234567890",
        "https://www.facebook.com/profile.php?sk=about&id=1234567890",
        "https://facebook.com/pages/Our-House/1234567890",
        "https://facebook.com/Our-House-1234567890",
        "https://facebook.com/people/Our-House/1234567890/",
    ],
    "youtube:ucuzchv5z8tkghp0wqsmj0dg": [
        "https://www.youtube.com/channel/UCUZcHv5z8tKGhP0wqSMJ0Dg",
        "https://m.youtube.com/channel/UCUZcHv5z8tKGhP0wqSMJ0Dg/videos",
    ],
    "tumblr:ourhouse": [
        "https://ourhouse.tumblr.com",
        "https://www.tumblr.com/ourhouse",
        "https://www.tumblr.com/blog/ourhouse",
    ],
    "linkedin:company/ourhouse": [
        "https://www.linkedin.com/company/ourhouse/",
        "https://uk.linkedin.com/company/OurHouse/posts/?feedView=all",
    ],
    "mastodon.social/ourhouse": [
        "https://mastodon.social/@ourhouse",
        "https://mastodon.social/@ourhouse/112233",
    ],
    "münchen.example/haus": [
        "https://münchen.example/Haus/",
        "https://xn--mnchen-3ya.example/haus",
        "http://www.xn--mnchen-3ya.example:8080/haus?page=2",
    ],
    "engage.acat.org.uk": [
        "https://www.engage.acat.org.uk",
        "https://engage.acat.org.uk/index.html",
        "https://m.engage.acat.org.uk/#news",
    ],
}


@pytest.mark.parametrize(
    ("account", "address"), [(one, form) for one, forms in ALIKE.items() for form in forms]
)
def test_every_form_of_an_address_is_of_one_account(account: str, address: str) -> None:
    assert account_of(address) == account


def test_different_accounts_stay_different() -> None:
    addresses = [forms[0] for forms in ALIKE.values()]
    addresses += [
        "https://twitter.com/assoc_cats",
        "https://www.linkedin.com/in/ourhouse",
        "https://other.tumblr.com",
        "https://mastodon.online/@ourhouse",
        "https://engage.acat.me.uk",
    ]
    assert len({account_of(one) for one in addresses}) == len(addresses)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "twitter.com/us",
        "https://twitter.com",
        "https://twitter.com/home",
        "https://www.youtube.com/watch?v=1",
        "https://facebook.com/profile.php",
        "https://facebook.com/a/../b",
        "https://facebook.com/%2e%2e/b",
        "https://facebook.com/%ffb",
        "https://facebook.com/b%e2%80%8b",
        "https://facebook.com/%25252541cat",
        "https://us@facebook.com/x",
        "https://youtu.be/abc",
        "https://linktr.ee/us",
        "https://linkedin.com/company",
    ],
)
def test_what_names_no_account_is_none(address: str) -> None:
    assert account_of(address) == ""
    assert keys_of(address, "website") == ()


@pytest.mark.parametrize(
    ("platform", "address"),
    [
        ("website", "https://twitter.com/us"),
        ("website", "https://www.facebook.com/us"),
        ("twitter", "https://www.facebook.com/us"),
        ("twitter", "https://us.org"),
        ("forum", "https://m.facebook.com/groups/us"),
        ("engage", "https://mastodon.social/fake"),
        ("mastodon", "https://www.threads.net/@us"),
        ("blog", "https://us.tumblr.com"),
        ("facebook", "https://facebook.com.evil.org/us"),
        ("facebook", "https://notfacebook.com/us"),
        ("twitter", "https://t.co/abc"),
        ("podcast", "https://bit.ly/abc"),
    ],
)
def test_a_host_belongs_to_the_platform_that_is_said(platform: str, address: str) -> None:
    assert fault_in(address, platform)


@pytest.mark.parametrize(
    ("platform", "address"),
    [
        ("website", "https://www.us.org.uk"),
        ("forum", "https://us.org.uk/forum"),
        ("mastodon", "https://social.us.org.uk/@us"),
        ("mastodon", "https://mastodon.social/@us"),
        ("wordpress", "https://us.wordpress.com"),
        ("wordpress", "https://blog.us.org.uk"),
        ("reviews", "https://uk.trustpilot.com/review/us.org.uk"),
        ("twitter", "https://x.com/us"),
        ("google_business", "https://g.page/us"),
        ("engage", "https://www.engage.acat.org.uk"),
        ("facebook", "https://facebook.example/us"),
    ],
)
def test_an_account_stands_where_its_platform_has_them(platform: str, address: str) -> None:
    assert fault_in(address, platform) == ""
    assert keys_of(address, platform)


def test_a_website_is_one_whatever_page_is_named() -> None:
    pages = [keys_of(f"https://us.org.uk/{page}", "website") for page in ("", "news", "a/b")]
    assert set.intersection(*map(set, pages))
    assert set(keys_of("https://us.org.uk/news", "forum")) & set(pages[1])
    assert not set(keys_of("https://us.org.uk/forum", "forum")) & set(pages[1])


def test_what_stands_on_an_account_is_known_in_every_form() -> None:
    ours = "https://www.twitter.com/@Assoc_CAT/"
    assert stands_under("https://x.com/assoc_cat/status/1", ours)
    assert stands_under("https://mastodon.social/@us/1", "https://mastodon.social/@us")
    assert not stands_under("https://x.com/assoc_cat", ours)
    assert not stands_under("https://x.com/other/status/1", ours)
    assert not stands_under("https://mastodon.social/@us/1", "https://mastodon.social")
