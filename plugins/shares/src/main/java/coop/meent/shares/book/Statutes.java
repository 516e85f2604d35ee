package coop.meent.shares.book;

import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.ledger.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What classes and rules of a register were on which day. The handle must see the register
/// already.
public final class Statutes {
    private final RuleReading reading;

    public Statutes(RuleReading reading) {
        this.reading = reading;
    }

    /// What holds from a day on.
    public record Dated<T>(LocalDate from, T what) {}

    /// {@return the rules, the conventions of Meent first, then oldest first, the later of two of
    /// one day last}
    public List<Dated<Rules>> rules(Handle db) {
        var always = new Stated.Ruled(LocalDate.MIN, Stated.CONVENTIONS);
        return Stream.concat(Stream.of(always), StatedStore.find(db).rules().stream())
                .map(it -> new Dated<>(it.from(), reading.of(it.json())))
                .toList();
    }

    /// {@return what each class is, oldest first, the later of two of one day last}
    public Map<Integer, List<Dated<ClassTerms>>> classes(Handle db) {
        return StatedStore.find(db).byClass();
    }
}
