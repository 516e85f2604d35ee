package coop.meent.jobs;

import coop.meent.api.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The four fields of the form that say what the work pays.
record PayFields(VacancyForm form) {
    private static final long MOST = 100_000_000;

    static Map<String, String> of(Pay pay) {
        return switch (pay) {
            case Pay.Range(var minimum, var maximum, var per) ->
                    Map.of(
                            "pay", pay.kind().code(),
                            "payMinimum", typed(minimum),
                            "payMaximum", typed(maximum),
                            "payPer", per.code());
            case Pay.BeforeInterview(), Pay.Unpaid() ->
                    Map.of("pay", pay.kind().code(), "payPer", Pay.Per.MONTH.code());
        };
    }

    List<Problem> check() {
        var kind = kind();
        if (kind.isEmpty()) {
            return List.of(Problem.of("pay", "problem.pay"));
        }
        return switch (kind.get()) {
            case RANGE -> checkRange();
            case BEFORE_INTERVIEW -> List.of();
            case UNPAID ->
                    form.employment().equals(Optional.of(Employment.VOLUNTEER))
                            ? List.of()
                            : List.of(Problem.of("pay", "problem.pay.volunteer"));
        };
    }

    private List<Problem> checkRange() {
        if (minimum().isEmpty()) {
            return List.of(Problem.of("payMinimum", "problem.pay.amount"));
        }
        if (maximum().isEmpty()) {
            return List.of(Problem.of("payMaximum", "problem.pay.amount"));
        }
        if (maximum().get() < minimum().get()) {
            return List.of(Problem.of("payMaximum", "problem.pay.order"));
        }
        return per().isEmpty() ? List.of(Problem.of("payPer", "problem.pay.per")) : List.of();
    }

    /// {@return what it pays; only when [#check] found nothing}
    Pay pay() {
        return switch (kind().orElseThrow()) {
            case RANGE ->
                    new Pay.Range(
                            minimum().orElseThrow(), maximum().orElseThrow(), per().orElseThrow());
            case BEFORE_INTERVIEW -> new Pay.BeforeInterview();
            case UNPAID -> new Pay.Unpaid();
        };
    }

    private Optional<Pay.Kind> kind() {
        return Coded.find(Pay.Kind.class, form.value("pay"));
    }

    private Optional<Pay.Per> per() {
        return Coded.find(Pay.Per.class, form.value("payPer"));
    }

    private Optional<Long> minimum() {
        return cents(form.value("payMinimum"));
    }

    /// One amount alone is a range of one.
    private Optional<Long> maximum() {
        var typed = form.value("payMaximum");
        return typed.isEmpty() ? minimum() : cents(typed);
    }

    /// {@return the cents of an amount as people write it: `3150`, `3.150,50`, `€ 3 150.50`}
    static Optional<Long> cents(String typed) {
        var digits = typed.replaceAll("[€\\s\\u00a0\\u202f]", "");
        if (digits.matches("\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?")) {
            digits = digits.replaceAll("[.,](?=\\d{3})", "");
        }
        digits = digits.replace(',', '.');
        return digits.matches("\\d{1,7}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(digits).movePointRight(2).longValueExact())
                        .filter(it -> it > 0 && it <= MOST)
                : Optional.empty();
    }

    private static String typed(long cents) {
        var euros = BigDecimal.valueOf(cents, 2);
        return cents % 100 == 0
                ? euros.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : euros.toPlainString().replace('.', ',');
    }
}
