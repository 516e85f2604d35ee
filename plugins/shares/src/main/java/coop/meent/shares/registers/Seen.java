package coop.meent.shares.registers;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.OptionalLong;

/// What somebody saw or did in a register, as its access log names it.
public enum Seen {
    OVERVIEW,
    HOLDERS,
    HOLDER,
    ENTRIES,
    HOLDINGS,
    CLASSES,
    RULES,
    MOVEMENTS,
    CHARTS,
    PROOF,
    PAPERS,
    IMPORT,
    EXPORT,
    MANDATES,
    LOG,
    PROPOSALS,
    /// The national number of a holder, whoever looks.
    NATIONAL_NUMBER,
    OTHER;

    /// {@return lower case with dashes, as in message keys}
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Seen of(Context ctx) {
        if (ctx.pathParamMap().containsKey("holder")) {
            return HOLDER;
        }
        var path = ctx.path();
        var marker = "/" + ctx.pathParam("register");
        int end = path.indexOf(marker) + marker.length();
        var rest = path.substring(end).replaceFirst("^/", "").replaceFirst("/.*", "");
        if (rest.isEmpty()) {
            return OVERVIEW;
        }
        for (var it : values()) {
            if (it.code().equals(rest) || rest.equals(it.code() + "s")) {
                return it;
            }
        }
        return OTHER;
    }

    static OptionalLong holder(Context ctx) {
        var holder = ctx.pathParamMap().getOrDefault("holder", "");
        return holder.matches("[1-9]\\d{0,17}")
                ? OptionalLong.of(Long.parseLong(holder))
                : OptionalLong.empty();
    }
}
