from app.observer_page.addresses import THIS_COMPUTER, addresses, local
from ui.triad_desk import NetworkAddress

LOOPBACK = NetworkAddress("lo", "127.0.0.1")
HOME = NetworkAddress("Wi-Fi", "192.168.178.24")
WORK = NetworkAddress("Ethernet", "10.1.2.3")
CONTAINERS = NetworkAddress("docker0", "172.17.0.1")
PUBLIC = NetworkAddress("Ethernet 2", "93.184.216.34")


def test_a_home_comes_before_what_only_programs_use() -> None:
    assert local([LOOPBACK, CONTAINERS, WORK, HOME]) == [HOME, WORK, CONTAINERS]


def test_the_open_internet_is_not_among_them() -> None:
    assert local([PUBLIC, HOME]) == [HOME]


def test_without_any_network_the_page_can_still_be_tried_on_this_computer() -> None:
    assert local([LOOPBACK]) == [NetworkAddress(THIS_COMPUTER, "127.0.0.1")]
    assert local([]) == []


def test_this_computer_has_some() -> None:
    assert addresses()
