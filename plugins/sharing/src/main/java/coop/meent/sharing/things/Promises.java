package coop.meent.sharing.things;

import coop.meent.sharing.times.Rules;
import coop.meent.sharing.times.Span;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What was agreed about a thing, for who changes its rules: no change takes a booking away.
@FunctionalInterface
public interface Promises {
    /// A loan to come, or that is under way; who has it is not in it.
    record Promise(Span span, int units) {}

    /// {@return what would not fit if the thing had these rules}
    List<Promise> notFitting(Handle db, Thing thing, Rules rules);
}
