"""How every window looks."""

from sessions.preferences import Preferences, Theme
from ui.look.scale import CHOICE_WIDTH_PX
from ui.pages.settings_section import Choices, Kept, Section, Setting


class Look(Section):
    """Light or dark."""

    def __init__(self, kept: Kept) -> None:
        """Show nothing set yet."""
        super().__init__(self.tr("Look"), self.tr("How Holdspace's windows look."))
        self.theme = Choices(CHOICE_WIDTH_PX)
        self.theme.offer(
            (self.tr("As the computer is"), Theme.SYSTEM),
            (self.tr("Light"), Theme.LIGHT),
            (self.tr("Dark"), Theme.DARK),
        )
        self.group(
            Setting(
                self.tr("Light or dark"),
                self.tr("The overlay stays as it is: it is made to be read over anything."),
                self.theme,
            )
        )
        self.column.addStretch(1)
        self.theme.chosen.connect(lambda theme: kept.set(theme=Theme(theme)))

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set."""
        self.theme.show_choice(preferences.theme)
