package coop.meent.e2e;

import com.microsoft.playwright.APIResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goes from address to address, on a stage of its own, as the least mighty who may go there.
final class Walker implements AutoCloseable {
    /// Nobody sent a file or began long work, and the secret of a link is known to nobody: their
    /// page says that it is not there.
    private static final Set<String> NOT_ON_THE_DEMO =
            Set.of(
                    "/files/{id}/{file}",
                    "/work/{id}",
                    "/freshness/{secret}",
                    "/knowledge/papers/{paper}",
                    "/knowledge/papers/{paper}/file",
                    "/knowledge/referrals/{secret}",
                    "/knowledge/imports/{import}",
                    "/sharing/confirm/{secret}",
                    "/sharing/guest/{secret}",
                    "/sharing/guest/{secret}/loan.ics",
                    "/compass/join/{secret}",
                    "/compass/answer/{secret}",
                    "/compass/answer/{secret}/results",
                    "/compass/answer/{secret}/results.csv",
                    "/compass/answer/{secret}/results.json",
                    "/compass/answer/{secret}/results.pdf",
                    "/compass/answer/{secret}/results/guide",
                    "/compass/answer/{secret}/results/guide.pdf",
                    "/compass/answer/{secret}/results/text",
                    "/shares/link/{secret}",
                    "/shares/{register}/papers/batch/{batch}",
                    "/shares/{register}/own/papers/extract/{class}/{batch}",
                    "/shares/{register}/import/{import}",
                    "/soirees/confirm/{secret}",
                    "/soirees/transfer/{secret}",
                    "/soirees/door/{secret}",
                    "/soirees/door/{secret}/now",
                    "/soirees/screen/{secret}",
                    "/soirees/screen/{secret}/now",
                    "/soirees/place/{secret}",
                    "/soirees/place/{secret}/certificate",
                    "/soirees/place/{secret}/contacts",
                    "/soirees/place/{secret}/evaluation",
                    "/soirees/place/{secret}/hopes",
                    "/soirees/place/{secret}/materials",
                    "/soirees/place/{secret}/questions",
                    "/soirees/place/{secret}/questions/now",
                    "/soirees/place/{secret}/tonight",
                    "/soirees/place/{secret}/tonight/now",
                    "/soirees/place/{secret}/watch",
                    "/soirees/events/{event}/evening/plan.pdf");

    private final Stage stage;
    private final Map<Part, Visitor> parts = new EnumMap<>(Part.class);

    Walker(Stage stage) {
        this.stage = stage;
    }

    /// What a page is asked.
    ///
    /// @param withAxe looks in which axe reads it
    /// @param without looks in which only the rest is seen to
    record Plan(List<Look> withAxe, List<Look> without) {
        /// {@return what is asked every time}
        static Plan daily(int page) {
            return new Plan(List.of(Look.alternating(page)), List.of(Look.abroad(page)));
        }

        /// {@return every look there is}
        static Plan whole() {
            return new Plan(
                    Look.languages().stream().flatMap(it -> Look.every(it).stream()).toList(),
                    List.of());
        }
    }

    private record Answer(Part part, APIResponse response) {
        boolean refused() {
            int status = response.status();
            var leads = response.headers().getOrDefault("location", "");
            return status == 401
                    || status == 403
                    || status == 404
                    || leads.contains("/login?next=");
        }

        Stop.Kind kind() {
            if (response.status() / 100 == 3) {
                return Stop.Kind.ONWARD;
            }
            var type = response.headers().getOrDefault("content-type", "");
            if (!type.startsWith("text/html")) {
                return Stop.Kind.FILE;
            }
            return response.text().contains("<html") ? Stop.Kind.PAGE : Stop.Kind.PIECE;
        }
    }

    Stop walk(Spot spot, Plan plan) {
        long start = System.nanoTime();
        var answer = answer(spot);
        var kind = answer.kind();
        var faults = new Faults();
        if (!fine(spot, answer, kind)) {
            faults.add(at(spot, answer), List.of("answers " + answer.response().status()));
        } else if (kind == Stop.Kind.PAGE) {
            faults.addAll(looked(spot, answer, plan));
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Stop(spot, kind, answer.part(), answer.response().status(), faults, millis);
    }

    private Answer answer(Spot spot) {
        Answer answer = null;
        for (var part : Part.values()) {
            answer = new Answer(part, visitor(part).ask(spot.address()));
            if (!answer.refused()) {
                break;
            }
        }
        if (answer == null) {
            throw new IllegalStateException("nobody walks");
        }
        return answer;
    }

    private Visitor visitor(Part part) {
        return parts.computeIfAbsent(part, it -> stage.visitor(true).as(it));
    }

    // a link that no longer works has a page that says so
    private static boolean fine(Spot spot, Answer answer, Stop.Kind kind) {
        int status = answer.response().status();
        boolean away = status == 404 && NOT_ON_THE_DEMO.contains(spot.route());
        return switch (kind) {
            case PAGE -> status == 200 || status == 410 || away;
            case PIECE, FILE -> status == 200;
            case ONWARD -> !answer.refused();
        };
    }

    private Faults looked(Spot spot, Answer answer, Plan plan) {
        var visitor = visitor(answer.part());
        visitor.settledComplaints();
        var faults = new Faults();
        var shown = "";
        for (var look : plan.withAxe()) {
            boolean again = look.language().equals(shown);
            var seen = new PageCheck(visitor, look);
            var found = again ? seen.again() : seen.first(spot, answer.response().status());
            faults.add(at(spot, answer) + look, found);
            shown = look.language();
        }
        for (var look : plan.without()) {
            var found = new PageCheck(visitor, look).bare(spot, answer.response().status());
            faults.add(at(spot, answer) + look, found);
        }
        return faults;
    }

    private static String at(Spot spot, Answer answer) {
        return "%s %s (%s, as %s) "
                .formatted(spot.owner(), spot.route(), spot.address(), answer.part());
    }

    @Override
    public void close() {
        parts.values().forEach(Visitor::close);
        stage.close();
    }
}
