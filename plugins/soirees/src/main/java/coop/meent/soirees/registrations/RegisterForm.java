package coop.meent.soirees.registrations;

import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.soirees.registrations.Registration.Who;
import coop.meent.soirees.tickets.Offering;
import coop.meent.soirees.tickets.Ticket;
import coop.meent.soirees.typed.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What somebody types to register.
///
/// @param email of somebody without an account
record RegisterForm(
        String organisation, String ticket, String name, String email, Map<Long, String> answers) {
    private static final int LONGEST = 120;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,180}");

    RegisterForm {
        answers = Map.copyOf(answers);
    }

    static RegisterForm read(Function<String, String> sent, Offering offering) {
        return new RegisterForm(
                sent.apply("organisation").strip(),
                sent.apply("ticket").strip(),
                sent.apply("name").strip(),
                sent.apply("email").strip(),
                Answers.read(sent, offering.asks()));
    }

    /// {@return the form as it stands first: in their own name, for the organisation that makes it
    /// cheapest}
    static RegisterForm first(Viewer viewer, String organisation, Offering offering) {
        var one = offering.tickets().size() == 1 ? offering.tickets().getFirst().id() + "" : "";
        return new RegisterForm(
                organisation, one, viewer.signedIn() ? viewer.name() : "", "", Map.of());
    }

    List<Problem> check(Viewer viewer, Offering offering) {
        var problems = new ArrayList<Problem>();
        if (name.isEmpty() || name.length() > LONGEST || name.contains("\n")) {
            problems.add(Problem.of("name", "registrations.problem.name"));
        }
        if (!viewer.signedIn() && !address(email)) {
            problems.add(Problem.of("email", "registrations.problem.email"));
        }
        if (!organisation.isEmpty() && acting(viewer).isEmpty()) {
            problems.add(Problem.of("organisation", "registrations.problem.organisation"));
        }
        if (!offering.tickets().isEmpty() && chosen(offering).isEmpty()) {
            problems.add(Problem.of("ticket", "registrations.problem.ticket"));
        }
        problems.addAll(Answers.check(answers, offering.asks()));
        return problems;
    }

    static boolean address(String typed) {
        return ADDRESS.matcher(typed).matches();
    }

    /// {@return for which of the viewer's organisations they come}
    OptionalLong acting(Viewer viewer) {
        return Asked.number(organisation, 18)
                .filter(it -> viewer.organisations().contains(it))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    Optional<Ticket> chosen(Offering offering) {
        // where there is but one, nobody has to choose it
        return offering.tickets().size() == 1
                ? Optional.of(offering.tickets().getFirst())
                : Asked.number(ticket, 18).flatMap(offering::ticket);
    }

    Who who(Viewer viewer) {
        return new Who(
                viewer.person(),
                acting(viewer),
                name,
                viewer.signedIn() ? "" : email,
                viewer.language());
    }

    @Override
    public String toString() {
        return "a form";
    }
}
