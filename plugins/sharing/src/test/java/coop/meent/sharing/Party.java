package coop.meent.sharing;

import coop.meent.testkit.AccessTable;
import coop.meent.testkit.Caller;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Everybody who may come by, seen from one thing of Windhoek: An acts for its owner, Bea borrows
/// it, Otto borrows it on another day, Bram acts for another member. Of two guests without an
/// account each has a loan of their own, and its link open in their browser.
final class Party implements AccessTable.Players<Party.Part> {
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
    private final Map<Part, String> links = new EnumMap<>(Part.class);
    private final Map<Part, Caller> tokens = new EnumMap<>(Part.class);
    private final Map<Part, Caller> browsers = new EnumMap<>(Part.class);

    Party(Village village) {
        this.village = village;
        for (var part : new Part[] {Part.BORROWER, Part.OTHER_BORROWER}) {
            village.site().mandate(part.person, village.dubbelBlad(), "EDITOR");
        }
        long thing = village.thing(Village.AN, "\"audience\": \"public\"");
        comes(Part.GUEST, thing, 3);
        comes(Part.OTHER_GUEST, thing, 4);
    }

    // with the link of their own loan open
    private void comes(Part guest, long thing, int ahead) {
        var email = guest.name().toLowerCase(Locale.ROOT) + "@gast.example";
        var link = Guests.borrowing(village.site(), thing, email, ahead);
        var browser = village.site().visitor();
        browser.get(link).expect(200);
        links.put(guest, link);
        browsers.put(guest, browser);
    }

    /// {@return the secret in the link of a guest}
    String secret(Part guest) {
        var link = Objects.requireNonNull(links.get(guest));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    Village village() {
        return village;
    }

    /// {@return a browser in which they are signed in, if they can}
    @Override
    public Caller as(Part part) {
        return switch (part) {
            case VISITOR -> village.site().visitor();
            case GUEST, OTHER_GUEST -> Objects.requireNonNull(browsers.get(part));
            case TEAM -> village.site().asAdministrator();
            case MEMBER, OWNER, BORROWER, OTHER_BORROWER -> village.site().as(part.person);
        };
    }

    /// {@return a program that acts for them; for guests there is none}
    @Override
    public Caller token(Part part) {
        return switch (part) {
            case VISITOR, GUEST, OTHER_GUEST -> village.site().visitor();
            case TEAM -> tokens.computeIfAbsent(part, _ -> village.site().administratorToken());
            case MEMBER, OWNER, BORROWER, OTHER_BORROWER ->
                    tokens.computeIfAbsent(part, it -> village.site().token(it.person));
        };
    }
}
