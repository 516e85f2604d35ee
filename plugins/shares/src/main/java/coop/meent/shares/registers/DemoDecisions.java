package coop.meent.shares.registers;

import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is decided in the register of a demo site, through the same use cases as elsewhere.
public final class DemoDecisions {
    private final SecondPerson asked;
    private final Closing closing;
    private final Mandates mandates;

    DemoDecisions(SecondPerson asked, Closing closing, Mandates mandates) {
        this.asked = asked;
        this.closing = closing;
        this.mandates = mandates;
    }

    /// Closes the years up to a day: one asks, another agrees.
    public void close(Viewer keeper, Viewer board, Register register, LocalDate through) {
        int no = askToClose(keeper, register, through);
        new Decisions(asked, List.of(closing))
                .approve(board, standing(register, Right.APPROVE), no);
    }

    /// {@return the number of what waits now}
    public int askToClose(Viewer keeper, Register register, LocalDate through) {
        var standing = standing(register, Right.ENTER);
        return asked.propose(keeper, standing, Closing.KIND, Closing.draft(through)).no();
    }

    /// Lets all people of a provider look for a year.
    public void mandate(Viewer board, Register register, long provider) {
        var today = asked.registers().today();
        var fields =
                Map.of(
                        "provider", Long.toString(provider),
                        "person", MandateForm.WHOLE,
                        "rights", "view",
                        "from", today.toString(),
                        "until", today.plusYears(1).toString());
        var form = MandateForm.read(it -> fields.getOrDefault(it, ""));
        var now = asked.registers().clock().instant();
        mandates.grant(board, register, form.mandate(register.id(), board.person(), now));
    }

    private static Standing standing(Register register, Right right) {
        return new Standing(register, Set.of(right), Optional.empty());
    }
}
