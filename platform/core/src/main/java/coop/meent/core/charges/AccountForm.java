package coop.meent.core.charges;

import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/// What somebody types of the account of an organisation; an empty number takes the account away.
record AccountForm(@Nullable String iban, @Nullable String holder) {
    private static final int LONGEST = 70;

    String ibanTyped() {
        return Optional.ofNullable(iban).orElse("").strip();
    }

    String holderTyped() {
        return Optional.ofNullable(holder).orElse("").strip();
    }

    private String plain() {
        return ibanTyped().replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }

    boolean empty() {
        return plain().isEmpty();
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (!empty() && !valid(plain())) {
            problems.add(Problem.of("iban", "charges.problem.iban"));
        }
        if (!empty() && holderTyped().isEmpty()) {
            problems.add(Problem.of("holder", "charges.problem.holder"));
        }
        if (holderTyped().length() > LONGEST || holderTyped().contains("\n")) {
            problems.add(Problem.of("holder", "charges.problem.holder.long", LONGEST));
        }
        return problems;
    }

    private static boolean valid(String iban) {
        try {
            IbanUtil.validate(iban);
            return true;
        } catch (Iban4jException refused) {
            return false;
        }
    }

    Account account() {
        return new Account(plain(), holderTyped());
    }
}
