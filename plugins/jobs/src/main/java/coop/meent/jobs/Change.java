package coop.meent.jobs;

import coop.meent.api.Transaction;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// What is done with a vacancy.
///
/// @param action for the audit log
/// @param also what happens in the same transaction
record Change(String action, UnaryOperator<Vacancy> change, BiConsumer<Transaction, Vacancy> also) {
    Change(String action, UnaryOperator<Vacancy> change) {
        this(action, change, (_, _) -> {});
    }
}
