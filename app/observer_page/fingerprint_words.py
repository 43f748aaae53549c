"""The words of a fingerprint, one for each value of a byte."""

ALL = """
acorn album amber anchor angel apple apron arrow artist autumn bacon badge bagel baker balloon
bamboo banana barrel basket beach bean beetle berry bicycle bishop blanket bread bridge broom
bucket butter cabin cactus camel candle canoe carpet carrot castle chalk cheese cherry chimney
circus clay cliff cloud clover coffee comet copper coral cotton cradle crayon cricket crown
cushion daisy dancer desert diamond dinner dolphin domino donkey dragon drum duck eagle easel
echo eggshell elbow elephant engine envelope fabric falcon farmer feather fiddle finger flag
flute forest fossil fountain fox frog galaxy garden garlic geese giant giraffe goat gold grape
guitar hammer harbour harvest helmet hockey hotel iceberg igloo insect iron island ivory jacket
jaguar jelly jewel jigsaw jungle kayak kettle kitchen kite kiwi koala ladder lagoon lamp lantern
lava lemon leopard library lily linen lizard lobster lunch magnet mango maple mermaid mirror
moon mosaic muffin museum napkin needle nest nickel nutmeg oasis ocean octopus olive onion opera
orange orchid oven owl paddle palace panda paper pebble pencil piano picnic pigeon pillow pilot
pizza planet plum pocket poem polar pony potato prism pumpkin puzzle quarry queen quiz rabbit
radio raft rainbow ribbon river robin rooster ruby rug salmon sandal satin scarf school seal
shadow shell silver ski sofa spider spoon square squid stamp statue stone sugar sunset swan
sweater table teapot temple tennis theatre thunder tiger toast tomato tower tractor train tulip
tunnel turtle umbrella unicorn uniform valley vanilla velvet village violin volcano voyage
waffle walnut water whale whistle window winter wolf wool yellow yogurt zebra zigzag
"""

FINGERPRINT_WORDS: tuple[str, ...] = tuple(ALL.split())
"""Everyday words, told apart by ear and by their first four letters: no two begin with the same."""
