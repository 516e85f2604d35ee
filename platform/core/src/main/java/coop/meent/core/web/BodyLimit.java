package coop.meent.core.web;

import coop.meent.api.Route;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// How much may be sent to a route as a file, before anything of it is read.
final class BodyLimit {
    private static final long USUAL = 12_000_000;
    private static final int IN_MEMORY = 100_000;
    // what is sent at most before the sender sees the answer and no broken line
    private static final long PATIENCE = 4;

    private BodyLimit() {}

    /// Sets the limit of the route.
    ///
    /// @return what refuses in the place of the route's handler; empty when the request may pass
    static Optional<Handler> refusal(Context ctx, Route route) {
        long most = most(route);
        if (tooMuch(ctx, route, most)) {
            drain(ctx, most * PATIENCE);
            return Optional.of(refusal(route));
        }
        ctx.req().setAttribute("org.eclipse.jetty.multipartConfig", parts(route, most));
        return Optional.empty();
    }

    /// {@return whether it is no more than any form may bring}
    static boolean usual(Context ctx) {
        long length = ctx.req().getContentLengthLong();
        return length >= 0 && length <= USUAL;
    }

    private static long most(Route route) {
        return route.handler() instanceof LargeUpload large
                ? large.most()
                : Math.max(USUAL, 2 * route.taking());
    }

    private static Handler refusal(Route route) {
        if (route.handler() instanceof LargeUpload large) {
            return large.tooLarge();
        }
        return _ -> {
            throw new ContentTooLargeResponse();
        };
    }

    private static boolean tooMuch(Context ctx, Route route, long most) {
        boolean file = ctx.isMultipart() || route.handler() instanceof LargeUpload;
        return file && ctx.req().getContentLengthLong() > most;
    }

    private static MultipartConfigElement parts(Route route, long most) {
        var folder =
                route.handler() instanceof LargeUpload large
                        ? large.folder().toString()
                        : System.getProperty("java.io.tmpdir");
        return new MultipartConfigElement(folder, most, most, IN_MEMORY);
    }

    private static void drain(Context ctx, long most) {
        if (ctx.req().getContentLengthLong() > most) {
            return;
        }
        try (var in = ctx.req().getInputStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            throw new ContentTooLargeResponse();
        }
    }
}
