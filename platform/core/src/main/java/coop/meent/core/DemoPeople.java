package coop.meent.core;

import coop.meent.api.Mandate;
import coop.meent.api.Organisation;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.core.home.HomeFloor;
import coop.meent.core.membership.PeriodForm;
import coop.meent.core.people.EmailAddress;
import coop.meent.core.people.Invitations.Colleague;
import coop.meent.core.people.Invitations.Into;
import coop.meent.core.profile.Profile;
import coop.meent.core.profile.Profile.Contact;
import coop.meent.core.profile.Profile.SeenBy;
import coop.meent.core.profile.Tags;
import coop.meent.core.profile.Welcome;
import coop.meent.core.roles.ForWhom;
import coop.meent.core.roles.OpenRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// People of the demo with a face: who tell of themselves, play a role, and wait for each other.
final class DemoPeople {
    private static final Viewer SELF = Viewer.system("demo");
    private static final Welcome DONE = new Welcome(Welcome.State.DONE, Welcome.LAST);

    private final Community community;
    private final HomeFloor home;
    private final Clock clock;

    DemoPeople(Community community, HomeFloor home, Clock clock) {
        this.community = community;
        this.home = home;
        this.clock = clock;
    }

    /// Makes them, after everything else of the demo.
    void fill() {
        var at = community.organisations().all().stream()
                .sorted(Comparator.comparingLong(Organisation::id))
                .limit(8)
                .toList();
        long lien = known("member");
        community.people().accounts().seen(lien, clock.instant().minus(Duration.ofDays(4)));
        tell(lien, at.getFirst(), "Ik hou van cijfers die iets vertellen, en van uitleg die iedereen snapt.",
                "Iemand die een ledenavond met honderd mensen begeleid heeft.", "uitleggen, energie, lezen");
        tell(known("admin"), at.getFirst(), "Ik hou de boel bij elkaar. Bel gerust.", "", "luisteren, statuten");
        var bart = newcomer("Bart Hendrickx", at.getFirst(), Role.ADMINISTRATOR);
        tell(bart, at.getFirst(), "Ik doe de techniek van onze zonnedaken.", "", "zonnedaken, vergaderzaal");
        others(at);
        roles(bart);
        invitation(at.get(1));
    }

    private void others(List<Organisation> at) {
        var hanne = newcomer("Hanne Declercq", at.get(1), Role.REPRESENTATIVE);
        tell(hanne, at.get(1), "Twintig jaar in de zorg, vijf jaar coöperant.",
                "Een boekhouder die een coöperatie kent.", "vergaderen, koken voor groepen");
        var mourad = newcomer("Mourad Amrani", at.get(2), Role.REPRESENTATIVE);
        tell(mourad, at.get(2), "Ik help starters met hun statuten en hun eerste algemene vergadering.",
                "Een zaal in Gent voor veertig mensen.", "statuten, uitleggen, boekhouden");
        var joke = newcomer("Joke Vandenbroucke", at.get(3), Role.EDITOR);
        tell(joke, at.get(3), "Ik schrijf onze nieuwsbrief, en lees graag die van anderen.",
                "", "schrijven, lezen, foto’s maken");
        newcomer("Nele Bogaert", at.get(4), Role.REPRESENTATIVE);
    }

    private long known(String who) {
        return community.people().accounts().byEmail(who + "@demo.test").orElseThrow().id();
    }

    private long newcomer(String name, Organisation at, Role role) {
        var email = name.split(" ", 2)[0].toLowerCase(java.util.Locale.ROOT) + "@demo.test";
        long id = community.people().accounts().create(name, email, "nl", "meent-demo", false);
        var form = PeriodForm.mandate(role.name(), today().minusYears(1).toString(), "");
        community.members().addMandate(SELF, at.id(), email, form);
        return id;
    }

    private void tell(long person, Organisation at, String about, String looksFor, String offers) {
        var profile =
                new Profile(
                        about,
                        looksFor,
                        Tags.typed(offers),
                        List.of("nl"),
                        SeenBy.MEMBERS,
                        Contact.FORM,
                        true,
                        DONE);
        home.profiles().change(viewer(person, at), _ -> profile);
    }

    private static Viewer viewer(long person, Organisation at) {
        return new Viewer(
                Viewer.Kind.PERSON,
                OptionalLong.of(person),
                "",
                false,
                List.of(new Mandate(at.id(), Role.REPRESENTATIVE, true)),
                "nl");
    }

    private void roles(long bart) {
        role("Gastles in Aalst", "Vertel een uur over energie van de buurt, aan een klas van 17-jarigen.",
                "Eén voormiddag", "uitleggen, energie", 24, 2);
        long reader = role("Meelezer", "Lees drie artikels na over vennoten werven. Kun je onderweg.",
                "Twintig minuten, wanneer je wil", "lezen, schrijven", 40, 4);
        role("Peter of meter", "Bel een nieuw lid en vertel hoe jullie eerste jaar liep.",
                "Twee telefoontjes", "", 75, 6);
        role("Stemmenteller", "Tel mee op de algemene vergadering. We leggen alles uit.",
                "Een uur, ter plaatse", "", 90, 3);
        home.roles().join(new Viewer(Viewer.Kind.PERSON, OptionalLong.of(bart), "", false,
                List.of(new Mandate(1, Role.ADMINISTRATOR, true)), "nl"), reader);
    }

    private long role(String title, String text, String effort, String suits, int days, int needed) {
        return home.roles()
                .write(
                        SELF,
                        new OpenRole(
                                0,
                                title,
                                text,
                                effort,
                                "nl",
                                Optional.of(today().plusDays(days)),
                                Tags.typed(suits),
                                ForWhom.MEMBERS,
                                needed,
                                false));
    }

    private void invitation(Organisation from) {
        var hanne = community.people().accounts().byEmail("hanne@demo.test").orElseThrow();
        var viewer =
                new Viewer(
                        Viewer.Kind.PERSON,
                        OptionalLong.of(hanne.id()),
                        hanne.name(),
                        false,
                        List.of(),
                        "nl");
        var lien = new Colleague("Lien", new EmailAddress("member@demo.test"), Role.EDITOR, "nl");
        community.people().invitations().invite(viewer, new Into(from.id(), from.name()), lien);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
