package coop.meent.guestbook;

import coop.meent.api.DemoContent;
import coop.meent.api.Organisation;
import java.util.List;

/// Greetings of a demo site.
final class DemoGreetings implements DemoContent {
    private final GreetingDesk desk;

    DemoGreetings(GreetingDesk desk) {
        this.desk = desk;
    }

    // cut: fill
    @Override
    public void fill(Cast cast, List<Organisation> organisations) {
        desk.write(cast.team(), "Welkom! Laat gerust een groet achter.");
        desk.write(cast.member(), "Dag allemaal, mooi dat we mekaar hier **terugvinden**.");
    }
    // end
}
