package coop.meent.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people come for, done with the keyboard alone: with scripts, and in a browser that runs
/// none.
@ExtendWith(InTheatre.class)
final class KeyboardTest {
    private static final String EITHER_WAY = "scripts: {0}";

    @ParameterizedTest(name = EITHER_WAY)
    @ValueSource(booleans = {true, false})
    void somebody_signs_up(boolean scripts, Theatre theatre) {
        try (var nora = theatre.visitor(scripts);
                var team = theatre.visitor().as(Part.ADMINISTRATOR)) {
            var door = new SignUp(new Keys(nora), "Nora Stevens", scripts + "@nora.test");
            door.ask();
            door.confirm(door.link(team));
            assertThat(nora.text()).contains("Nora Stevens");
            assertThat(nora.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = EITHER_WAY)
    @ValueSource(booleans = {true, false})
    void a_member_posts_a_vacancy(boolean scripts, Theatre theatre) {
        try (var member = theatre.visitor(scripts).as(Part.MEMBER)) {
            var board = new JobBoard(new Keys(member));
            var title = scripts ? "Touwslager (m/v/x)" : "Zeelster (m/v/x)";
            board.write(title);
            board.publish(title);
            assertThat(member.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = EITHER_WAY)
    @ValueSource(booleans = {true, false})
    void a_visitor_searches_and_filters(boolean scripts, Theatre theatre) {
        try (var visitor = theatre.visitor(scripts)) {
            var desk = new SearchDesk(new Keys(visitor));
            desk.ask("koken");
            desk.keep("vacancy");
            desk.open("Kok voor veertig eters (m/v/x)");
            new JobBoard(new Keys(visitor)).narrow();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = EITHER_WAY)
    @ValueSource(booleans = {true, false})
    void a_member_edits_their_profile(boolean scripts, Theatre theatre) {
        try (var member = theatre.visitor(scripts).signedInAs("visitor@demo.test")) {
            var page = new OwnPage(new Keys(member));
            page.rename("Jef Wouters-Maes");
            assertThat(member.text()).contains("Jef Wouters-Maes");
            page.rename("Jef Wouters");
            assertThat(member.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = EITHER_WAY)
    @ValueSource(booleans = {true, false})
    void the_team_switches_a_plugin_off_and_on(boolean scripts, Theatre theatre) {
        try (var team = theatre.visitor(scripts).as(Part.ADMINISTRATOR)) {
            var desk = new PluginDesk(new Keys(team));
            desk.open();
            desk.switchOff("hello");
            desk.switchOn("hello");
            assertThat(team.goTo("/hello")).isEqualTo(200);
            assertThat(team.complaints()).isEmpty();
        }
    }

    @ParameterizedTest(name = EITHER_WAY)
    @ValueSource(booleans = {true, false})
    void a_member_asks_and_an_editor_writes(boolean scripts, Theatre theatre) {
        try (var member = theatre.visitor(scripts).as(Part.MEMBER)) {
            var desk = new KnowledgeDesk(new Keys(member));
            var title = scripts ? "Wie knoopt het touw?" : "Wie naait het zeil?";
            desk.ask(title, "Het ligt er al een week.");
            desk.write("Statuten en reglementen", "Touw: " + title, "Met twee handen.");
            assertThat(member.complaints()).isEmpty();
        }
    }
}
