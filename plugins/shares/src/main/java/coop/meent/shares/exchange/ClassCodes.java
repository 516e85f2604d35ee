package coop.meent.shares.exchange;

import coop.meent.api.Viewer;
import coop.meent.shares.book.Statutes;
import coop.meent.shares.book.Statutes.Dated;
import coop.meent.shares.exchange.OpeningLine.Against;
import coop.meent.shares.ledger.ClassTerms;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The classes of a register by number, code and price, as sheets need them.
final class ClassCodes {
    private final Registers registers;
    private final Statutes statutes;

    ClassCodes(Registers registers, Statutes statutes) {
        this.registers = registers;
        this.statutes = statutes;
    }

    /// {@return the code of each class, by number}
    Map<Integer, String> of(Register register, Viewer viewer) {
        return registers.read(register.id(), viewer, this::codes);
    }

    Map<Integer, String> codes(Handle db) {
        var codes = new TreeMap<Integer, String>();
        statutes.classes(db).forEach((no, versions) -> codes.put(no, last(versions).code()));
        return codes;
    }

    /// {@return what the lines of a sheet are held against}
    ///
    /// @param common the class of lines that name none; when it is empty and the register has one
    ///   class, that one
    Against against(Handle db, Register register, Optional<Integer> common, LocalDate today) {
        var codes = new HashMap<String, Integer>();
        var prices = new HashMap<Integer, Long>();
        var begins = new HashMap<Integer, LocalDate>();
        statutes.classes(db)
                .forEach((no, versions) -> {
                    codes.put(last(versions).code().toUpperCase(Locale.ROOT), no);
                    prices.put(no, last(versions).priceCents());
                    begins.put(no, versions.getFirst().from());
                });
        var one = codes.size() == 1 ? codes.values().stream().findFirst() : common;
        return new Against(
                codes,
                common.or(() -> one),
                prices,
                begins,
                register.founded(),
                register.closedThrough(),
                today);
    }

    private static ClassTerms last(List<Dated<ClassTerms>> versions) {
        return versions.getLast().what();
    }
}
