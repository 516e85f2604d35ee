package coop.meent.core.profile;

import coop.meent.api.Links;
import coop.meent.api.Organisations;
import coop.meent.api.Route;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// All pages about people, and their API.
public final class ProfileFloor {
    private final PeoplePages people;
    private final ProfilePages own;
    private final WelcomePages welcome;
    private final ProfileApi api;

    /// What surrounds the profiles.
    public record Surroundings(
            Transactions core,
            Organisations organisations,
            Texts texts,
            Links links,
            Clock clock) {}

    public ProfileFloor(Surroundings around, Profiles profiles) {
        var views = new PersonViews(around.organisations(), around.texts());
        var letters = new Letters(around.core(), around.texts(), around.links(), around.clock());
        this.people = new PeoplePages(profiles, views, letters, around.organisations());
        this.own = new ProfilePages(profiles);
        this.welcome = new WelcomePages(profiles, views);
        this.api = new ProfileApi(profiles, views, people);
    }

    /// {@return the pages}
    public List<Route> routes() {
        return Stream.of(people.routes(), own.routes(), welcome.routes())
                .flatMap(List::stream)
                .toList();
    }

    /// {@return the API}
    public List<Route> apiRoutes() {
        return api.routes();
    }
}
