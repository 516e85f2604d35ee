package coop.meent.sharing.asks;

import coop.meent.api.Problem;
import coop.meent.sharing.typed.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// What somebody typed to help.
///
/// @param kind `help` or `tip`
/// @param organisation in whose name, its id; empty for oneself
record ReplyForm(String kind, String organisation, String body) {
    ReplyForm {
        body = Asked.clean(body);
    }

    static ReplyForm empty() {
        return new ReplyForm("help", "", "");
    }

    static ReplyForm read(Function<String, String> sent) {
        return new ReplyForm(sent.apply("kind"), sent.apply("organisation"), sent.apply("body"));
    }

    /// {@return what is wrong with it, but for the organisation}
    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (!kind.equals("help") && !kind.equals("tip")) {
            problems.add(Problem.of("kind", "asks.problem.kind"));
        }
        if (body.isBlank()) {
            problems.add(Problem.of("body", "asks.problem.body"));
        }
        AskForm.tooLong("body", body, AskForm.LONGEST).ifPresent(problems::add);
        return problems;
    }

    Reply.Kind what() {
        return kind.equals("tip") ? Reply.Kind.TIP : Reply.Kind.HELP;
    }

    OptionalLong owner() {
        return Asked.number(organisation, 18).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
