package coop.meent.core.web;

import coop.meent.api.IssuedPass;
import coop.meent.api.Pass;
import coop.meent.api.Passes;
import coop.meent.api.Transaction;
import coop.meent.core.links.Found;
import coop.meent.core.links.LinkDesk;
import coop.meent.core.links.Secret;
import coop.meent.core.people.RateLimit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The links of one owner, the platform or a plugin. How often one may come is counted for each
/// link and never for an address, behind which a whole cooperative may sit.
final class PassDoor implements Passes {
    private final String owner;
    private final LinkDesk desk;
    private final Optional<RateLimit> limit;

    PassDoor(String owner, LinkDesk desk, Optional<RateLimit> limit) {
        this.owner = owner;
        this.desk = desk;
        this.limit = limit;
    }

    @Override
    public String issue(Transaction tx, Pass pass) {
        return desk.issue(tx, owner, pass);
    }

    @Override
    public IssuedPass open(Context ctx, String purpose) {
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header(Header.CACHE_CONTROL, "no-store");
        ctx.header("X-Robots-Tag", "noindex");
        var secret = ctx.pathParam(Behind.PARAMETER);
        return switch (found(secret, purpose)) {
            case Found.Open(var link) -> link;
            case Found.Closed(var why) -> throw closed(ctx, why);
        };
    }

    // who pressed twice is answered as the first time, and not told that it was used
    private LinkClosed closed(Context ctx, Found.Why why) {
        if (why == Found.Why.USED && ctx.method().equals(HandlerType.POST)) {
            desk.repeated();
        }
        return new LinkClosed(why);
    }

    @Override
    public Optional<IssuedPass> find(String secret, String purpose) {
        return switch (found(secret, purpose)) {
            case Found.Open(var link) -> Optional.of(link);
            case Found.Closed _ -> Optional.empty();
        };
    }

    private Found found(String secret, String purpose) {
        var found = desk.find(owner, purpose, secret);
        if (!(found instanceof Found.Closed(var why) && why == Found.Why.UNKNOWN)) {
            limit.flatMap(it -> it.take(HexFormat.of().formatHex(Secret.hash(secret))))
                    .ifPresent(PassDoor::refuse);
        }
        return found;
    }

    private static void refuse(Duration patience) {
        throw new TooMany(patience);
    }

    @Override
    public void use(Transaction tx, IssuedPass link) {
        if (!desk.use(tx, owner, link)) {
            throw new LinkClosed(Found.Why.USED);
        }
    }

    @Override
    public int revoke(Transaction tx, String purpose, String subject) {
        return desk.revoke(tx, owner, purpose, subject);
    }

    @Override
    public boolean revoke(Transaction tx, IssuedPass link) {
        return desk.revoke(tx, owner, link);
    }

    @Override
    public List<IssuedPass> standing(String subject) {
        return desk.standing(owner, subject);
    }
}
