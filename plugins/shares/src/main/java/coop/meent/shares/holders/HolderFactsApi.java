package coop.meent.shares.holders;

import coop.meent.api.Route;
import coop.meent.shares.holders.HolderDesk.PartyEnd;
import coop.meent.shares.holders.HolderDoor.Opened;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What else is known of a holder, for programs: who acts for it, where it is paid, its death, its
/// account of the site, its national number.
final class HolderFactsApi {
    private final HolderDoor door;
    private final HolderDesk desk;
    private final NationalNumbers numbers;
    private final HolderApi api;
    private final LinkPages link;
    private final Holders holders = new Holders();

    HolderFactsApi(
            HolderDoor door,
            HolderDesk desk,
            NationalNumbers numbers,
            HolderApi api,
            LinkPages link) {
        this.door = door;
        this.desk = desk;
        this.numbers = numbers;
        this.api = api;
        this.link = link;
    }

    List<Route> routes() {
        var access = RegisterDoor.DESK;
        var one = HolderApi.PATH + "/{holder}";
        return List.of(
                Route.post(one + "/parties", access, this::add).described(Described.ADD_PARTY),
                Route.post(one + "/parties/{party}/end", access, done(this::end))
                        .described(Described.END_PARTY),
                Route.put(one + "/account", access, this::pay).described(Described.PAY),
                Route.delete(one + "/account", access, done(this::noAccount))
                        .described(Described.NO_ACCOUNT),
                Route.put(one + "/death", access, this::died).described(Described.DIED),
                Route.delete(one + "/death", access, done(this::alive)).described(Described.ALIVE),
                Route.put(one + "/person", access, this::tie).described(Described.TIE),
                Route.get(one + "/number", access, this::number).described(Described.NUMBER),
                Route.put(one + "/number", access, done(this::keep))
                        .described(Described.KEEP_NUMBER),
                Route.delete(one + "/number", access, done(this::forget))
                        .described(Described.FORGET_NUMBER),
                Route.post(one + "/of-age", access, done(this::ofAge)).described(Described.OF_AGE));
    }

    private Handler done(BiConsumer<Opened, Holder> work) {
        return ctx -> {
            var opened = door.open(ctx, Right.ENTER);
            work.accept(opened, door.holder(opened));
            ctx.status(HttpStatus.NO_CONTENT);
        };
    }

    private void add(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var input = ctx.bodyAsClass(HolderInput.PartyInput.class);
        var form = PartyForm.read(input::field);
        boolean there =
                form.other().isPresent()
                        && door.read(
                                opened,
                                (db, _) -> holders.find(db, form.other().getAsLong()).isPresent());
        HolderApi.refuse(form.check(holder, there, door.today()));
        desk.add(opened.register(), opened.viewer(), holder.no(), form.party());
        ctx.json(api.json(opened, door.today()));
    }

    private void end(Opened opened, Holder holder) {
        int no = (int) Math.min(RegisterDoor.number(opened.ctx(), "party"), Integer.MAX_VALUE);
        desk.end(opened.register(), opened.viewer(), holder.no(), new PartyEnd(no, door.today()));
    }

    private void pay(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var input = ctx.bodyAsClass(HolderInput.AccountInput.class);
        Map<String, String> sent =
                Map.of(
                        "iban", text(input.iban()),
                        "inNameOf", text(input.inNameOf()),
                        "begins",
                                Objects.requireNonNullElse(
                                        input.begins(), door.today().toString()));
        var typed = Typed.read(ContactPages.PAYING, it -> sent.getOrDefault(it, ""));
        HolderApi.refuse(ContactPages.checkAccount(typed, door.today()));
        desk.pay(
                opened.register(),
                opened.viewer(),
                holder.no(),
                Optional.of(ContactPages.account(typed)));
        ctx.json(api.json(opened, door.today()));
    }

    private void noAccount(Opened opened, Holder holder) {
        desk.pay(opened.register(), opened.viewer(), holder.no(), Optional.empty());
    }

    private void died(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var on = text(ctx.bodyAsClass(HolderInput.Day.class).on());
        var typed = Typed.read(List.of("on"), _ -> on);
        HolderApi.refuse(ContactPages.checkDeath(holder, typed, door.today()));
        desk.died(opened.register(), opened.viewer(), holder.no(), typed.day("on"));
        ctx.json(api.json(opened, door.today()));
    }

    private void alive(Opened opened, Holder holder) {
        desk.died(opened.register(), opened.viewer(), holder.no(), Optional.empty());
    }

    private void tie(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var person = ctx.bodyAsClass(HolderInput.PersonInput.class).person();
        if (person != null && !link.colleague(opened, person)) {
            throw HolderApi.invalid("person", "shares.link.person.wrong");
        }
        desk.link(
                opened.register(),
                opened.viewer(),
                holder.no(),
                person == null ? OptionalLong.empty() : OptionalLong.of(person));
        ctx.json(api.json(opened, door.today()));
    }

    private void number(Context ctx) {
        var opened = door.open(ctx, Right.ENTER);
        var holder = door.holder(opened);
        var number = numbers.show(opened.register(), opened.viewer(), holder.no());
        ctx.header("Cache-Control", "no-store");
        ctx.json(new HolderInput.NumberInput(number.map(NationalNumber::written).orElse(null)));
    }

    private void keep(Opened opened, Holder holder) {
        var typed = text(opened.ctx().bodyAsClass(HolderInput.NumberInput.class).number());
        var number = NationalNumber.of(typed);
        if (number.isEmpty() || holder.kind() != Kind.NATURAL) {
            throw HolderApi.invalid("number", "shares.number.wrong");
        }
        numbers.keep(opened.register(), opened.viewer(), holder.no(), number.get());
    }

    private void forget(Opened opened, Holder holder) {
        numbers.forget(opened.register(), opened.viewer(), holder.no());
    }

    private void ofAge(Opened opened, Holder holder) {
        desk.lookedAfter(opened.register(), opened.viewer(), holder.no());
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
