package coop.meent.core.web;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.core.links.Secret;
import coop.meent.core.text.Language;
import coop.meent.core.text.Messages;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.ConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what is thrown into a themed page or problem+json (RFC 9457), with a reference and without
/// a trace.
final class Errors {
    /// Set on requests of the API.
    static final String API = "meent.api";

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Guard guard;
    private final Pages pages;
    private final SafeMode safeMode;
    private final Complaints complaints;
    private final RandomGenerator random = new SecureRandom();

    Errors(Guard guard, Pages pages, Complaints complaints, SafeMode safeMode) {
        this.safeMode = safeMode;
        this.complaints = complaints;
        this.guard = guard;
        this.pages = pages;
    }

    void register(JavalinConfig config, RouteTable table) {
        config.routes.exception(Exception.class, (failure, ctx) -> answer(table, ctx, failure));
        config.routes.exception(
                HttpResponseException.class, (failure, ctx) -> answer(table, ctx, failure));
        config.router.javaLangErrorHandler((response, error) -> {
            log.error("a handler broke: {}", error.toString(), error);
            response.setStatus(500);
        });
    }

    private void answer(RouteTable table, Context ctx, Exception thrown) {
        var failure = meant(ctx, thrown);
        switch (failure) {
            case Mending _ -> answer(table, ctx, 503, failure);
            case MeentException refusal -> answer(table, ctx, status(refusal.code()), failure);
            case LinkClosed closed -> answer(table, ctx, closed.status(), failure);
            case TooMany many -> {
                ctx.header("Retry-After", Long.toString(many.seconds()));
                answer(table, ctx, 429, failure);
            }
            case TooWeak _ -> answer(table, ctx, 403, failure);
            case Guard.Unauthorized _ -> answer(table, ctx, 401, failure);
            case HttpResponseException http -> answer(table, ctx, http.getStatus(), failure);
            case ConnectionException _ -> answer(table, ctx, 503, failure);
            // a body that is no JSON, or not of the shape that is read
            case StreamReadException _ -> answer(table, ctx, 400, failure);
            case MismatchedInputException _ -> answer(table, ctx, 400, failure);
            case JsonMappingException it when it.getCause() instanceof StreamReadException ->
                    answer(table, ctx, 400, failure);
            default -> answer(table, ctx, databaseLost(failure) ? 503 : 500, failure);
        }
    }

    // what is only missing for now is not said to be gone
    private Exception meant(Context ctx, Exception thrown) {
        boolean missing =
                switch (thrown) {
                    case MeentException refusal -> status(refusal.code()) == 404;
                    case HttpResponseException http -> http.getStatus() == 404;
                    default -> false;
                };
        return missing
                ? safeMode.insteadOfMissing(ctx, viewer(ctx))
                        .<Exception>map(it -> it)
                        .orElse(thrown)
                : thrown;
    }

    // SQLSTATE 08: the connection broke; 57P: the server stops, or starts
    private static boolean databaseLost(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).matches("(08|57P).*")) {
                return true;
            }
        }
        return false;
    }

    private static int status(MeentException.Code code) {
        return switch (code) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case GONE -> 410;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case BUSY -> 503;
        };
    }

    private void answer(RouteTable table, Context ctx, int status, Exception failure) {
        var reference = reference();
        if (status == 500 && ctx.attribute(Trials.MARK) == null) {
            complaints.of(owner(ctx), asked(ctx), failure);
        }
        note(ctx, status, failure, reference);
        ctx.status(status);
        if (status == 503) {
            var wait = failure instanceof Mending ? Mending.PATIENCE : BUSY;
            ctx.header("Retry-After", Long.toString(wait.toSeconds()));
        }
        if (ctx.attribute(API) != null || ctx.path().startsWith("/api/")) {
            problem(table, ctx, failure, reference);
        } else {
            page(table, ctx, kind(ctx, failure), reference);
        }
    }

    private void note(Context ctx, int status, Exception failure, String reference) {
        if (status >= 500 && !(failure instanceof Mending)) {
            log.error("{} -> {} [{}]", asked(ctx), status, reference, failure);
        } else {
            var why = Secret.masked(String.valueOf(failure.getMessage()));
            log.debug("{} -> {} [{}]: {}", asked(ctx), status, reference, why);
        }
    }

    // whoever reads a log must not be able to use somebody's link
    private static String asked(Context ctx) {
        return ctx.method() + " " + Secret.masked(ctx.path());
    }

    private static String kind(Context ctx, Exception failure) {
        return switch (failure) {
            case Mending mending -> mending.words();
            case LinkClosed closed -> closed.words();
            case TooWeak _ -> "weak";
            default -> Integer.toString(known(ctx.statusCode()));
        };
    }

    private Viewer viewer(Context ctx) {
        try {
            return guard.viewer(ctx);
        } catch (RuntimeException withoutDatabase) {
            var visitor = Viewer.visitor(SpokenRequest.language(ctx).tag());
            ctx.attribute(Viewer.ATTRIBUTE, visitor);
            return visitor;
        }
    }

    private void page(RouteTable table, Context ctx, String kind, String reference) {
        viewer(ctx);
        ctx.attribute(Pages.OWNER, "core");
        ctx.contentType("text/html; charset=utf-8");
        ctx.result(
                pages.render(
                        table,
                        "core/error.peb",
                        Map.of("kind", kind, "reference", reference),
                        ctx));
    }

    private void problem(RouteTable table, Context ctx, Exception failure, String reference) {
        var body = new LinkedHashMap<String, Object>();
        var language = SpokenRequest.language(ctx);
        var words = table.look(owner(ctx)).orElseThrow().messages();
        body.put("type", failure instanceof TooWeak ? TooWeak.TYPE : "about:blank");
        body.put("title", words.text(language, "error." + kind(ctx, failure) + ".title"));
        body.put("status", ctx.statusCode());
        if (failure instanceof TooWeak weak) {
            body.put("detail", words.text(language, weak.advice()));
        }
        body.put("instance", "urn:meent:" + reference);
        if (failure instanceof MeentException refusal && !refusal.problems().isEmpty()) {
            body.put("errors", errors(refusal.problems(), words, language));
        }
        ctx.json(body);
        ctx.contentType("application/problem+json");
    }

    private static String owner(Context ctx) {
        return Optional.<String>ofNullable(ctx.attribute(Pages.OWNER)).orElse("core");
    }

    private static List<Map<String, String>> errors(
            List<Problem> problems, Messages words, Language language) {
        return problems.stream()
                .map(it ->
                        Map.of(
                                "field",
                                it.field(),
                                "message",
                                words.text(language, it.key(), it.arguments().toArray())))
                .toList();
    }

    /// {@return the status itself where we have words for it, or the nearest that has}
    static int known(int status) {
        return switch (status) {
            case 401, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503, 507 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }

    private String reference() {
        var bytes = new byte[5];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
