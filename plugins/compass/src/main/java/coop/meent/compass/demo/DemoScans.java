package coop.meent.compass.demo;

import coop.meent.api.DemoContent.Cast;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.compass.closing.ClosingPart;
import coop.meent.compass.demo.DemoStore.Line;
import coop.meent.compass.questions.Question;
import coop.meent.compass.questions.QuestionSet;
import coop.meent.compass.scans.Opening;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScansPart;
import coop.meent.compass.scans.Size;
import coop.meent.compass.scores.Role;
import coop.meent.compass.sets.SetKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Scans of a demo: opened, answered and closed as the file says, some time ago.
final class DemoScans {
    private static final Duration OPEN = Duration.ofDays(24);
    private static final int LAST_DAY = 17;

    private final DemoStore store = new DemoStore();
    private final List<Row> notes = Rows.of("/demo/evidence.csv");
    private final Platform platform;
    private final ScansPart scans;
    private final ClosingPart closing;
    private final QuestionSet set;
    private final Cast cast;

    DemoScans(Platform platform, ScansPart scans, ClosingPart closing, QuestionSet set, Cast cast) {
        this.platform = platform;
        this.scans = scans;
        this.closing = closing;
        this.set = set;
        this.cast = cast;
    }

    /// Makes one.
    ///
    /// @param wanted a row of the file
    /// @return its id
    int make(Row wanted, Organisation organisation) {
        boolean open = !wanted.has("closed");
        int days = open ? 0 : wanted.number("closed");
        var then = platform.clock().instant().minus(Duration.ofDays(days));
        var leader = Troupe.leading(cast, organisation);
        int id =
                scans.door(at(then.minus(open ? OPEN.dividedBy(4) : OPEN)))
                        .open(leader, opening(wanted, organisation, open));
        answer(id, wanted, open ? then : then.minus(OPEN.dividedBy(2)), organisation);
        if (!open) {
            closing.door(at(then)).close(leader, id);
        }
        if (wanted.has("shared")) {
            scans.door(at(then.plus(Duration.ofHours(2)))).share(leader, id, true);
        }
        return id;
    }

    private Clock at(Instant moment) {
        return Clock.fixed(moment, platform.clock().getZone());
    }

    private Opening opening(Row wanted, Organisation organisation, boolean open) {
        var profile =
                new Scan.Profile(
                        organisation.sector(),
                        Size.of(wanted.of("size")).orElseThrow(),
                        platform.organisations().founded(organisation.id()));
        var today = LocalDate.now(platform.clock());
        return new Opening(
                OptionalLong.of(organisation.id()),
                new SetKey(set.id(), set.version()),
                profile,
                false,
                open ? Optional.of(today.plusDays(LAST_DAY)) : Optional.empty());
    }

    private void answer(int scan, Row wanted, Instant when, Organisation at) {
        var answers = new DemoAnswers(scan);
        boolean open = !wanted.has("closed");
        boolean ours = cast.member().organisations().contains(at.id());
        platform.transactions()
                .run(
                        Troupe.SELF,
                        tx -> {
                            for (var role : Role.values()) {
                                int count = wanted.number(role.code());
                                for (int i = 0; i < count; i++) {
                                    var lines = sheet(answers, wanted, role, ours && i == 1);
                                    boolean member = ours && role == Role.STAFF && i == 0;
                                    write(
                                            tx.handle(),
                                            scan,
                                            new Given(role, lines, member, open),
                                            when);
                                }
                            }
                            return true;
                        });
    }

    /// What somebody answers.
    ///
    /// @param member whether it is the member of the demo, who is half way where people still
    ///   answer
    private record Given(Role role, List<Line> lines, boolean member, boolean open) {}

    private void write(Handle db, int scan, Given given, Instant when) {
        var person = given.member() ? cast.member().person() : OptionalLong.empty();
        long id = store.respondent(db, scan, given.role(), person, when);
        boolean half = given.member() && given.open();
        var lines = half ? given.lines().subList(0, given.lines().size() / 3) : given.lines();
        store.answers(db, id, lines, when);
        if (half) {
            store.unready(db, id);
        }
    }

    private List<Line> sheet(DemoAnswers answers, Row wanted, Role role, boolean noted) {
        var scores = List.of(wanted.of("scores").split(" "));
        var lines = new ArrayList<Line>();
        for (var question : set.questions()) {
            var given = answers.to(question, role, score(scores, question.principle()));
            lines.add(new Line(question.id(), given.code(), noted ? note(question, role) : ""));
        }
        return lines;
    }

    private String note(Question question, Role role) {
        return notes.stream()
                .filter(it -> it.of("question").equals(question.id()))
                .filter(it -> it.of("role").equals(role.name()))
                .map(it -> it.of("words"))
                .findFirst()
                .orElse("");
    }

    private static double score(List<String> scores, Principle principle) {
        return Integer.parseInt(scores.get(principle.number() - 1)) / 10.0;
    }
}
