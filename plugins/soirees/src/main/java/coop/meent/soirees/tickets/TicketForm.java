package coop.meent.soirees.tickets;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Tickets and questions as an organiser types them; a line that is left empty is none.
public record TicketForm(List<TicketLine> tickets, List<AskLine> asks) {
    private static final int TICKETS = 4;
    private static final int ASKS = 8;
    private static final int LONGEST = 200;

    /// A ticket.
    ///
    /// @param no its place in the form
    public record TicketLine(int no, String name, String price, String members) {
        public String field(String which) {
            return "ticket-" + no + "-" + which;
        }

        boolean empty() {
            return name.isEmpty() && price.isEmpty() && members.isEmpty();
        }

        Ticket ticket() {
            long cents = Euros.cents(price).orElse(0L);
            return new Ticket(
                    0,
                    no,
                    name,
                    cents,
                    members.isEmpty() ? "" : Ticket.ATTEND,
                    members.isEmpty() ? cents : Euros.cents(members).orElse(0L));
        }
    }

    /// A question.
    ///
    /// @param no its place in the form
    /// @param kind as [Ask.Kind]; empty for none
    public record AskLine(int no, String kind, String text, String choices, boolean required) {
        public String field(String which) {
            return "ask-" + no + "-" + which;
        }

        Optional<Ask.Kind> which() {
            return Arrays.stream(Ask.Kind.values())
                    .filter(it -> it.name().equals(kind))
                    .findFirst();
        }

        List<String> lines() {
            return choices.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        }
    }

    static TicketForm read(Function<String, String> sent) {
        return new TicketForm(
                IntStream.rangeClosed(1, TICKETS).mapToObj(it -> ticket(sent, it)).toList(),
                IntStream.rangeClosed(1, ASKS).mapToObj(it -> ask(sent, it)).toList());
    }

    private static TicketLine ticket(Function<String, String> sent, int no) {
        var at = "ticket-" + no + "-";
        return new TicketLine(
                no,
                sent.apply(at + "name").strip(),
                sent.apply(at + "price").strip(),
                sent.apply(at + "members").strip());
    }

    private static AskLine ask(Function<String, String> sent, int no) {
        var at = "ask-" + no + "-";
        return new AskLine(
                no,
                sent.apply(at + "kind"),
                sent.apply(at + "text").strip(),
                sent.apply(at + "choices").strip(),
                !sent.apply(at + "required").isEmpty());
    }

    /// {@return what there is, as somebody would type it}
    static TicketForm of(Offering it) {
        return new TicketForm(
                IntStream.rangeClosed(1, TICKETS).mapToObj(no -> ticket(it, no)).toList(),
                IntStream.rangeClosed(1, ASKS).mapToObj(no -> ask(it, no)).toList());
    }

    private static TicketLine ticket(Offering offering, int no) {
        return offering.tickets().stream()
                .filter(it -> it.position() == no)
                .findFirst()
                .map(it ->
                        new TicketLine(
                                no,
                                it.name(),
                                Euros.typed(it.cents()),
                                it.dual() ? Euros.typed(it.entitledCents()) : ""))
                .orElseGet(() -> new TicketLine(no, "", "", ""));
    }

    private static AskLine ask(Offering offering, int no) {
        return offering.asks().stream()
                .filter(it -> it.position() == no)
                .findFirst()
                .map(it ->
                        new AskLine(
                                no,
                                it.kind().name(),
                                it.text(),
                                String.join("\n", it.choices()),
                                it.required()))
                .orElseGet(() -> new AskLine(no, "", "", "", false));
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        boolean many = tickets.stream().filter(it -> !it.empty()).count() > 1;
        tickets.stream().filter(it -> !it.empty()).forEach(it -> check(it, many, problems));
        asks.stream().filter(it -> it.which().isPresent()).forEach(it -> check(it, problems));
        return problems;
    }

    private static void check(TicketLine it, boolean many, List<Problem> problems) {
        if (it.name().length() > LONGEST || (many && it.name().isEmpty())) {
            problems.add(Problem.of(it.field("name"), "registrations.tickets.problem.name"));
        }
        var price = Euros.cents(it.price());
        if (price.isEmpty()) {
            problems.add(Problem.of(it.field("price"), "registrations.tickets.problem.price"));
        }
        boolean lower =
                it.members().isEmpty()
                        || Euros.cents(it.members())
                                .filter(members -> members <= price.orElse(0L))
                                .isPresent();
        if (!lower) {
            problems.add(Problem.of(it.field("members"), "registrations.tickets.problem.members"));
        }
    }

    private static void check(AskLine it, List<Problem> problems) {
        boolean worded = it.which().map(Ask.Kind::worded).orElse(false);
        if (it.text().length() > LONGEST || (it.text().isEmpty() && !worded)) {
            problems.add(Problem.of(it.field("text"), "registrations.tickets.problem.text"));
        }
        if (it.which().equals(Optional.of(Ask.Kind.CHOICE)) && it.lines().size() < 2) {
            problems.add(Problem.of(it.field("choices"), "registrations.tickets.problem.choices"));
        }
    }

    Offering offering() {
        return new Offering(
                tickets.stream().filter(it -> !it.empty()).map(TicketLine::ticket).toList(),
                asks.stream().flatMap(it -> ask(it).stream()).toList());
    }

    private static Optional<Ask> ask(AskLine it) {
        return it.which()
                .map(kind ->
                        new Ask(
                                0,
                                it.no(),
                                kind,
                                it.text(),
                                kind == Ask.Kind.CHOICE ? it.lines() : List.of(),
                                it.required()));
    }
}
