package coop.meent.core.charges;

import coop.meent.api.NewCharge;
import coop.meent.api.NewCharge.Payer;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.List;

/// A few charges between the cooperatives of a demo: open, overdue, paid, half paid and credited.
public final class ChargeDemo {
    // bank 999 does not exist; the check digits are right, so that forms take it
    private static final String IBAN = "BE60 9990 0000 0070";
    private static final String OTHER = "BE49 9990 0000 0171";
    private static final String PLUGIN = "demo";

    private final ChargesFloor floor;
    private final AccountDesk accounts;
    private final ChargeDesk desk;
    private final ChargesFloor.Surroundings around;

    ChargeDemo(
            ChargesFloor floor,
            AccountDesk accounts,
            ChargeDesk desk,
            ChargesFloor.Surroundings around) {
        this.floor = floor;
        this.accounts = accounts;
        this.desk = desk;
        this.around = around;
    }

    /// Who plays in it.
    ///
    /// @param team of the site
    /// @param visitor somebody who pays as a person
    /// @param organisations at least four; the first is paid by the others, and pays the second
    public record Cast(Viewer team, long visitor, List<Long> organisations) {}

    void fill(Cast cast) {
        var those = cast.organisations();
        long paid = those.getFirst();
        account(cast.team(), paid, IBAN);
        account(cast.team(), those.get(1), OTHER);
        open(cast, paid);
        booked(cast, paid);
        long other = those.get(1);
        open(cast, charge(paid, other, 14, 6).line("Lidgeld tweede halfjaar", 12_500));
        var evening = "Deelname kookavond in de buurtkeuken";
        open(cast, person(cast.visitor(), paid, 21).line(evening, 1_800));
    }

    private void open(Cast cast, long paid) {
        var those = cast.organisations();
        var training = "Vormingsdag financiën, 2 deelnemers";
        open(cast, charge(those.get(1), paid, 30, 1).line(training, 9_000));
        open(
                cast,
                charge(those.get(2), paid, -12, 2)
                        .line("Huur vergaderzaal, 3 halve dagen", 13_500)
                        .line("Korting voor leden", -1_350));
    }

    private void booked(Cast cast, long paid) {
        var those = cast.organisations();
        var print = charge(those.get(3), paid, 5, 3).line("Drukwerk jaarverslag", 24_680);
        book(cast, open(cast, print), "payment", "246,80", "Uittreksel 47");
        var visit = charge(those.get(2), paid, 12, 4).line("Deelname studiebezoek Gent", 4_500);
        book(cast, open(cast, visit), "payment", "20,00", "Uittreksel 48");
        var evening = charge(those.get(1), paid, 20, 5).line("Avond over dialoog", 1_500);
        book(cast, open(cast, evening), "credit", "15,00", "De avond ging niet door");
    }

    private void account(Viewer team, long organisation, String iban) {
        var name = around.organisations().find(organisation).orElseThrow().name();
        accounts.put(team, organisation, new AccountForm(iban, name));
    }

    private NewCharge charge(long payer, long payee, int days, int number) {
        return NewCharge.of(
                new Payer.Organisation(payer),
                payee,
                today().plusDays(days),
                "example:" + number,
                "/organisations/" + payee);
    }

    private NewCharge person(long payer, long payee, int days) {
        return NewCharge.of(
                new Payer.Person(payer),
                payee,
                today().plusDays(days),
                "example:person",
                "/organisations/" + payee);
    }

    private long open(Cast cast, NewCharge charge) {
        return around.core()
                .run(cast.team(), tx -> floor.openings().open(tx, PLUGIN, charge).charge().id());
    }

    private void book(Cast cast, long id, String kind, String amount, String words) {
        desk.book(cast.team(), id, new EntryForm(kind, amount, today().toString(), words));
    }

    private LocalDate today() {
        return LocalDate.now(around.clock());
    }
}
