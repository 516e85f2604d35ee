package coop.meent.shares.holders;

import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.shares.holders.HolderDesk.Reached;
import coop.meent.shares.holders.HolderDoor.Opened;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages of how to reach and pay a holder, and of a holder's death.
final class ContactPages {
    private static final List<String> REACHING =
            Stream.concat(ContactFields.FIELDS.stream(), Stream.of("founder", "revision")).toList();
    static final List<String> PAYING = List.of("iban", "inNameOf", "begins", "remove");
    private static final List<String> DYING = List.of("on", "alive");
    private static final int LONGEST_NAME = 200;

    private final HolderDoor door;
    private final HolderDesk desk;
    private final Choices choices;
    private final Holders holders = new Holders();

    ContactPages(HolderDoor door, HolderDesk desk, Choices choices) {
        this.door = door;
        this.desk = desk;
        this.choices = choices;
    }

    List<Route> routes() {
        var access = RegisterDoor.DESK;
        var holder = "/{register}/holders/{holder}";
        return List.of(
                Route.get(holder + "/contact", access, this::contact)
                        .sample("/1/holders/1/contact"),
                Route.post(holder + "/contact", access, this::reach).withChecks(),
                Route.get(holder + "/account", access, this::account)
                        .sample("/1/holders/1/account"),
                Route.post(holder + "/account", access, this::pay).withChecks(),
                Route.get(holder + "/death", access, this::death).sample("/1/holders/1/death"),
                Route.post(holder + "/death", access, this::died).withChecks(),
                Route.post(holder + "/of-age", access, this::ofAge));
    }

    private void contact(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        contact(opened, holder, reaching(holder), List.of());
    }

    private static Typed reaching(Holder holder) {
        var contact = holder.contact();
        return Typed.read(
                REACHING,
                field ->
                        switch (field) {
                            case "language" -> contact.language();
                            case "email" -> contact.email();
                            case "phone" -> contact.phone();
                            case "founder" -> Boolean.toString(holder.founder());
                            default -> Integer.toString(holder.revision());
                        });
    }

    private void reach(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var typed = Typed.read(REACHING, opened.sent());
        var problems = new ArrayList<>(ContactFields.check(typed));
        if (!typed.text("revision").equals(Integer.toString(holder.revision()))) {
            problems.addFirst(Problem.of("email", "shares.holders.changed.meanwhile"));
        }
        if (!problems.isEmpty()) {
            contact(opened.refused(), holder, typed, problems);
            return;
        }
        var reached =
                new Reached(
                        holder.no(),
                        holder.revision(),
                        ContactFields.contact(typed),
                        typed.on("founder"));
        desk.reach(opened.register(), opened.viewer(), reached);
        done(opened, holder, "shares.contact.done");
    }

    private void account(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var today = door.today().toString();
        var typed = Typed.read(PAYING, field -> field.equals("begins") ? today : "");
        account(opened, door.holder(opened), typed, List.of());
    }

    private void pay(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var typed = Typed.read(PAYING, opened.sent());
        var problems = typed.on("remove") ? List.<Problem>of() : checkAccount(typed, door.today());
        if (!problems.isEmpty()) {
            account(opened.refused(), holder, typed, problems);
            return;
        }
        var account =
                typed.on("remove") ? Optional.<BankAccount>empty() : Optional.of(account(typed));
        desk.pay(opened.register(), opened.viewer(), holder.no(), account);
        done(opened, holder, "shares.account.done");
    }

    static List<Problem> checkAccount(Typed typed, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (BankAccount.iban(typed.text("iban")).isEmpty()) {
            problems.add(Problem.of("iban", "shares.account.iban.wrong"));
        }
        if (typed.text("inNameOf").length() > LONGEST_NAME) {
            problems.add(Problem.of("inNameOf", "shares.holders.long", LONGEST_NAME));
        }
        if (typed.day("begins").filter(it -> !it.isAfter(today)).isEmpty()) {
            problems.add(Problem.of("begins", "shares.parties.begins.wrong"));
        }
        return problems;
    }

    static BankAccount account(Typed typed) {
        return new BankAccount(
                0,
                BankAccount.iban(typed.text("iban")).orElseThrow(),
                typed.text("inNameOf"),
                typed.day("begins").orElseThrow(),
                Optional.empty());
    }

    private void death(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var on = holder.deceasedOn().map(Object::toString).orElse("");
        death(opened, holder, Typed.read(DYING, field -> field.equals("on") ? on : ""), List.of());
    }

    private void died(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var typed = Typed.read(DYING, opened.sent());
        var problems =
                typed.on("alive") ? List.<Problem>of() : checkDeath(holder, typed, door.today());
        if (!problems.isEmpty()) {
            death(opened.refused(), holder, typed, problems);
            return;
        }
        var on = typed.on("alive") ? Optional.<LocalDate>empty() : typed.day("on");
        desk.died(opened.register(), opened.viewer(), holder.no(), on);
        done(opened, holder, on.isPresent() ? "shares.death.done" : "shares.death.undone");
    }

    static List<Problem> checkDeath(Holder holder, Typed typed, LocalDate today) {
        var on = typed.day("on");
        if (holder.kind() != Kind.NATURAL) {
            return List.of(Problem.of("on", "shares.death.kind"));
        }
        if (on.isEmpty() || on.get().isAfter(today)) {
            return List.of(Problem.of("on", "shares.death.on.wrong"));
        }
        return holder.identity().born().filter(on.get()::isBefore).isPresent()
                ? List.of(Problem.of("on", "shares.death.on.born"))
                : List.of();
    }

    private void ofAge(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        desk.lookedAfter(opened.register(), opened.viewer(), holder.no());
        done(opened, holder, "shares.ofage.done");
    }

    private static void done(Opened opened, Holder holder, String key) {
        Flash.say(opened.ctx(), key);
        Redirects.seeOther(opened.ctx(), opened.path(holder.no()));
    }

    private void contact(Opened opened, Holder holder, Typed typed, List<Problem> problems) {
        var reads = reads(opened, holder, typed, problems);
        reads.put("languages", choices.languages(opened.viewer().language()));
        opened.render("contact", reads);
    }

    private void account(Opened opened, Holder holder, Typed typed, List<Problem> problems) {
        var reads = reads(opened, holder, typed, problems);
        reads.put("accounts", door.read(opened, holders::accounts));
        opened.render("account", reads);
    }

    private void death(Opened opened, Holder holder, Typed typed, List<Problem> problems) {
        opened.render("death", reads(opened, holder, typed, problems));
    }

    private static Map<String, Object> reads(
            Opened opened, Holder holder, Typed typed, List<Problem> problems) {
        var reads = new HashMap<String, Object>();
        reads.put("holder", holder);
        reads.put("values", typed.values());
        reads.put("problems", problems);
        reads.put("path", opened.path(holder.no()));
        return reads;
    }
}
