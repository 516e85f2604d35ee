package coop.meent.shares.holders;

import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.RegisterHead;
import coop.meent.shares.registers.Registers;
import coop.meent.shares.registers.Right;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The way from a request to the holder of its path, for whoever may.
final class HolderDoor {
    private final RegisterDoor door;
    private final Registers registers;
    private final Clock clock;
    private final Holders holders = new Holders();

    HolderDoor(RegisterDoor door, Registers registers, Clock clock) {
        this.door = door;
        this.registers = registers;
        this.clock = clock;
    }

    /// A request that was let in.
    record Opened(Context ctx, Register register, Viewer viewer) {
        /// {@return what was sent in a field of the form}
        static Function<String, String> sent(Context ctx) {
            return field -> Objects.requireNonNullElse(ctx.formParam(field), "");
        }

        Function<String, String> sent() {
            return sent(ctx);
        }

        String path() {
            return "/shares/" + register.id() + "/holders";
        }

        String path(long no) {
            return path() + "/" + no;
        }

        /// Renders a page of the register.
        void render(String template, Map<String, Object> reads) {
            var all = new HashMap<>(reads);
            all.put("head", RegisterHead.of(ctx, "holders"));
            ctx.render("shares/holders/" + template + ".peb", all);
        }

        /// {@return the same request, answered with 422}
        Opened refused() {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return this;
        }
    }

    Opened open(Context ctx, Right right) {
        return new Opened(ctx, door.open(ctx, right), Viewer.of(ctx));
    }

    /// {@return the holder of the path}
    Holder holder(Opened opened) {
        return read(opened, holders::get);
    }

    /// {@return what the question finds of the holder of the path}
    <T> T read(Opened opened, BiFunction<Handle, Long, T> question) {
        long no = RegisterDoor.number(opened.ctx(), "holder");
        return registers.read(
                opened.register().id(), opened.viewer(), db -> question.apply(db, no));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Registers registers() {
        return registers;
    }

    Clock clock() {
        return clock;
    }
}
