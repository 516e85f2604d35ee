package coop.meent.sharing;

import coop.meent.testkit.Caller;
import java.util.EnumMap;
import java.util.Map;

/// Everybody who may come by, seen from one thing of Windhoek: An acts for its owner, Bea borrows
/// it, Otto borrows it on another day, Bram acts for another member. Of two guests without an
/// account one borrows it, and one another thing.
final class Party {
    /// Who comes here, in the order of the columns of `access.csv`.
    enum Part {
        VISITOR(""),
        MEMBER(Village.BRAM),
        OWNER(Village.AN),
        BORROWER("Bea Bos"),
        OTHER_BORROWER("Otto Os"),
        GUEST("guest"),
        OTHER_GUEST("other guest"),
        TEAM("");

        private final String person;

        Part(String person) {
            this.person = person;
        }
    }

    private final Village village;
    private final Map<Part, Caller> tokens = new EnumMap<>(Part.class);
    private final Map<Part, Caller> browsers = new EnumMap<>(Part.class);

    Party(Village village) {
        this.village = village;
        for (var part : new Part[] {Part.BORROWER, Part.OTHER_BORROWER}) {
            village.site().mandate(part.person, village.dubbelBlad(), "EDITOR");
        }
    }

    Village village() {
        return village;
    }

    /// Has a guest come with the link of their own loan.
    void brings(Part guest, Caller browser) {
        browsers.put(guest, browser);
    }

    /// {@return a browser in which they are signed in, if they can}
    Caller browser(Part part) {
        return switch (part) {
            case VISITOR -> village.site().visitor();
            case GUEST, OTHER_GUEST -> browsers.getOrDefault(part, village.site().visitor());
            case TEAM -> village.site().asAdministrator();
            case MEMBER, OWNER, BORROWER, OTHER_BORROWER -> village.site().as(part.person);
        };
    }

    /// {@return a program that acts for them; for guests there is none}
    Caller token(Part part) {
        return switch (part) {
            case VISITOR, GUEST, OTHER_GUEST -> village.site().visitor();
            case TEAM -> tokens.computeIfAbsent(part, _ -> village.site().administratorToken());
            case MEMBER, OWNER, BORROWER, OTHER_BORROWER ->
                    tokens.computeIfAbsent(part, it -> village.site().token(it.person));
        };
    }
}
