package coop.meent.jobs;

/// What the work pays: told in figures, or promised before the interview.
sealed interface Pay {
    /// Gross, in euro cents, both ends included.
    record Range(long minimum, long maximum, Per per) implements Pay {
        public Range {
            if (minimum <= 0 || maximum < minimum) {
                throw new IllegalArgumentException("no range: " + minimum + " to " + maximum);
            }
        }
    }

    record BeforeInterview() implements Pay {}

    /// Volunteers only.
    record Unpaid() implements Pay {}

    enum Per implements Coded {
        HOUR,
        MONTH,
        YEAR
    }

    /// How forms and tables name the three.
    enum Kind implements Coded {
        RANGE,
        BEFORE_INTERVIEW,
        UNPAID
    }

    default Kind kind() {
        return switch (this) {
            case Range _ -> Kind.RANGE;
            case BeforeInterview _ -> Kind.BEFORE_INTERVIEW;
            case Unpaid _ -> Kind.UNPAID;
        };
    }
}
