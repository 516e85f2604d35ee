package coop.meent.shares.registers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Texts;
import coop.meent.api.Transaction;
import coop.meent.shares.ledger.By;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The closing of financial years up to one: nothing takes effect any more on or before its last
/// day. It needs a second person, and cannot be undone.
final class Closing implements Proposed {
    static final String KIND = "closing";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Registers registers;
    private final Texts texts;

    Closing(Registers registers, Texts texts) {
        this.registers = registers;
        this.texts = texts;
    }

    /// {@return the last days of the financial years that are over and not closed, oldest first}
    List<LocalDate> open(Register register) {
        var from = register.closedThrough().map(it -> it.plusDays(1)).orElse(register.founded());
        var today = registers.today();
        return Stream.iterate(
                        lastDay(register, from),
                        it -> it.isBefore(today),
                        it -> lastDay(register, it.plusDays(1)))
                .toList();
    }

    // the year in which the day lies ends the day before the next year begins
    private static LocalDate lastDay(Register register, LocalDate in) {
        var begin = register.yearStart().atYear(in.getYear());
        return (in.isBefore(begin) ? begin : begin.plusYears(1)).minusDays(1);
    }

    static String draft(LocalDate through) {
        return "{\"through\":\"" + through + "\"}";
    }

    private static LocalDate through(Proposal proposal) {
        try {
            return LocalDate.parse(JSON.readTree(proposal.draft()).path("through").asText());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String about(Proposal proposal) {
        return "/shares/" + proposal.register() + "/closing";
    }

    @Override
    public String line(Proposal proposal, String language) {
        return texts.text(language, "shares.proposal.closing.line", through(proposal));
    }

    @Override
    public void execute(Transaction tx, Register register, Proposal proposal, By by) {
        var through = through(proposal);
        var now =
                registers.store().find(tx.handle(), register.id()).orElseThrow(RegisterDoor::none);
        if (!open(now).contains(through)) {
            throw MeentException.invalid(
                    List.of(Problem.of("through", "shares.closing.other", through)));
        }
        if (!registers.store().close(tx.handle(), register.id(), through)) {
            throw new MeentException(Code.CONFLICT, "closed already: " + through);
        }
        tx.audit(
                "register.year-closed",
                "register:" + register.id(),
                Map.of("through", through.toString(), "proposal", proposal.no()));
    }
}
