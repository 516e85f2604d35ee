package coop.meent.core.web;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.RequestKey;
import coop.meent.core.links.Secret;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Answers a request that was carried out before as the first time.
public final class Replies {
    /// The hidden field of every form that carries its key.
    static final String FIELD = "_key";

    /// Set by a handler whose answer holds a secret; it is not kept, and a repeat is told that it
    /// came twice.
    public static final String SECRET = "meent.secret";

    private static final Viewer SELF = Viewer.system("web.replies");
    private static final int LARGEST = 65_536;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Transactions transactions;
    private final ReplyStore store = new ReplyStore();
    private final UnderWay underWay = new UnderWay();

    public Replies(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Handles the request under its key, if it has one that is worth the name. A visitor's have
    /// none: they begin or end a session, which the answer of before could not repeat.
    void once(Context ctx, Viewer viewer, Route route, @Nullable String key) throws Exception {
        handle(ctx, viewer, route.verb(), route.handler(), key);
    }

    private void handle(
            Context ctx, Viewer viewer, Route.Verb verb, Handler handler, @Nullable String key)
            throws Exception {
        if (verb.reads() || !viewer.signedIn() || key == null || !usable(key)) {
            handler.handle(ctx);
            return;
        }
        var principal = "person:" + viewer.person().orElseThrow();
        var request = new RequestKey(principal, key, verb + " " + Secret.masked(ctx.path()));
        underWay.firstOrAfter(
                new UnderWay.Key(principal, key),
                () -> carryOut(request, handler, ctx),
                () -> {
                    var reply = found(request);
                    if (reply.isPresent()) {
                        say(reply.get(), request, ctx);
                    } else {
                        carryOut(request, handler, ctx);
                    }
                });
    }

    private void carryOut(RequestKey request, Handler handler, Context ctx) throws Exception {
        try {
            request.during(() -> {
                handler.handle(ctx);
                return true;
            });
            if (request.isClaimed() && ctx.attribute(SECRET) == null) {
                keep(request, ctx);
            }
        } catch (RequestKey.AlreadyDone repeated) {
            repeat(request, ctx);
        }
    }

    private static boolean usable(String key) {
        return key.length() >= 8 && key.length() <= 100;
    }

    private void keep(RequestKey request, Context ctx) throws IOException {
        var body = body(ctx);
        var reply =
                new ReplyStore.Reply(
                        request.route(),
                        ctx.statusCode(),
                        Behind.of(ctx).hidden(ctx.res().getHeader("Location")),
                        ctx.res().getContentType(),
                        Behind.of(ctx).hidden(body));
        transactions.run(
                SELF,
                tx -> {
                    store.keep(tx.handle(), request, reply);
                    return true;
                });
    }

    /// Forgets answers of more than a day ago.
    public void dropOld() {
        transactions.run(SELF, tx -> store.dropOld(tx.handle()));
    }

    private static byte[] body(Context ctx) throws IOException {
        InputStream stream = ctx.resultInputStream();
        if (stream == null || !stream.markSupported()) {
            return new byte[0];
        }
        stream.reset();
        var bytes = stream.readNBytes(LARGEST);
        stream.reset();
        return bytes;
    }

    private void repeat(RequestKey request, Context ctx) {
        var reply = waitedFor(request);
        if (reply.isEmpty()) {
            throw new MeentException(Code.CONFLICT, "carried out before, its answer is not known");
        }
        say(reply.get(), request, ctx);
    }

    private static void say(ReplyStore.Reply first, RequestKey request, Context ctx) {
        if (!first.route().equals(request.route())) {
            throw new MeentException(Code.CONFLICT, "the key belongs to another request");
        }
        ctx.status(first.status());
        if (first.location() != null) {
            ctx.header("Location", Behind.of(ctx).shown(first.location()));
        }
        if (first.contentType() != null) {
            ctx.contentType(first.contentType());
        }
        ctx.result(Behind.of(ctx).shown(first.body()));
    }

    private Optional<ReplyStore.Reply> found(RequestKey request) {
        return transactions.read(SELF, db -> store.find(db, request));
    }

    // the first may have committed on another site and not yet said what it answered
    private Optional<ReplyStore.Reply> waitedFor(RequestKey request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var reply = found(request);
            if (reply.isPresent() || System.nanoTime() > end) {
                return reply;
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
