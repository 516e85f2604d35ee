package coop.meent.jobs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What the organisation writes in a vacancy.
///
/// @param title one line
/// @param language in which it is written: `nl`, `fr` or `en`
/// @param visibility who may read it
/// @param place town; empty only for work from home
/// @param remote whether one may work from home
/// @param employment kind of work
/// @param hours a week
/// @param pay what it pays
/// @param jointCommittee number or name of the joint committee; empty when none applies
/// @param description Markdown
/// @param apply how to apply
/// @param closesOn last day, inclusive
record Offer(
        String title,
        String language,
        Visibility visibility,
        String place,
        boolean remote,
        Employment employment,
        Optional<BigDecimal> hours,
        Pay pay,
        String jointCommittee,
        String description,
        Apply apply,
        LocalDate closesOn) {
    Offer closingOn(LocalDate day) {
        return new Offer(
                title,
                language,
                visibility,
                place,
                remote,
                employment,
                hours,
                pay,
                jointCommittee,
                description,
                apply,
                day);
    }
}
