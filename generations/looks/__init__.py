"""The local studio's pictures: looks (one file each), the heroes they show, and the compositor they draw with."""
