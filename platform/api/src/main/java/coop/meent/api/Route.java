package coop.meent.api;

import io.javalin.http.Handler;
import java.util.Optional;

/// One route of a plugin: what is asked, who may ask, and what answers.
///
/// @param verb the method
/// @param path below the plugin's own path, `/`-led, with Javalin's `{parameters}`; `/` is the
///   plugin's root
/// @param access who may use it
/// @param handler Javalin's handler; finds its viewer by [Viewer#of]
/// @param operation what the API description says of it; empty for a page
/// @param sample a path that works on the demo data, for a route with parameters
/// @param checked whether its form may be checked while somebody fills it in
/// @param taking the largest file that may come with its form, in bytes; 0 for as much as usual
/// @param keyed whether it looks after the `Idempotency-Key` of its requests itself
/// @param cached how its page is kept for visitors; empty for a page that is made for each of them
/// @since 1.0
public record Route(
        Verb verb,
        String path,
        Access access,
        Handler handler,
        Optional<Operation> operation,
        Optional<String> sample,
        boolean checked,
        long taking,
        boolean keyed,
        Optional<Cached> cached) {
    /// @throws IllegalArgumentException for a route that is kept and does not read
    public Route {
        if (cached.isPresent() && verb != Verb.GET) {
            throw new IllegalArgumentException("only a GET is kept: " + path);
        }
    }

    /// A route whose page is made for each visitor.
    public Route(
            Verb verb,
            String path,
            Access access,
            Handler handler,
            Optional<Operation> operation,
            Optional<String> sample,
            boolean checked,
            long taking,
            boolean keyed) {
        this(
                verb,
                path,
                access,
                handler,
                operation,
                sample,
                checked,
                taking,
                keyed,
                Optional.empty());
    }

    /// A route whose requests are repeated as usual.
    public Route(
            Verb verb,
            String path,
            Access access,
            Handler handler,
            Optional<Operation> operation,
            Optional<String> sample,
            boolean checked,
            long taking) {
        this(verb, path, access, handler, operation, sample, checked, taking, false);
    }

    /// A route that takes no more than usual.
    public Route(
            Verb verb,
            String path,
            Access access,
            Handler handler,
            Optional<Operation> operation,
            Optional<String> sample,
            boolean checked) {
        this(verb, path, access, handler, operation, sample, checked, 0);
    }

    /// The methods that Meent uses.
    public enum Verb {
        /// Reads; changes nothing, ever.
        GET,
        /// Makes or does.
        POST,
        /// Replaces.
        PUT,
        /// Removes.
        DELETE,
        /// Adds a piece.
        PATCH,
        /// Tells what a GET would answer with, and not the answer itself.
        HEAD;

        /// {@return whether it changes nothing, ever}
        public boolean reads() {
            return this == GET || this == HEAD;
        }
    }

    /// {@return a route that reads}
    public static Route get(String path, Access access, Handler handler) {
        return of(Verb.GET, path, access, handler);
    }

    /// {@return a route that makes or does}
    public static Route post(String path, Access access, Handler handler) {
        return of(Verb.POST, path, access, handler);
    }

    /// {@return a route that replaces}
    public static Route put(String path, Access access, Handler handler) {
        return of(Verb.PUT, path, access, handler);
    }

    /// {@return a route that removes}
    public static Route delete(String path, Access access, Handler handler) {
        return of(Verb.DELETE, path, access, handler);
    }

    /// {@return the same route with its line in the API description}
    public Route described(Operation description) {
        return new Route(
                verb,
                path,
                access,
                handler,
                Optional.of(description),
                sample,
                checked,
                taking,
                keyed,
                cached);
    }

    /// {@return the same route with a path that works on the demo data}
    ///
    /// Every page whose path has parameters carries one: with it the whole site is walked in a real
    /// browser.
    ///
    /// @param demo below the plugin's own path, e.g. `/1/edit`
    public Route sample(String demo) {
        return new Route(
                verb,
                path,
                access,
                handler,
                operation,
                Optional.of(demo),
                checked,
                taking,
                keyed,
                cached);
    }

    /// {@return the same route, whose form may be checked while somebody fills it in}
    ///
    /// The platform then runs the handler as far as its first change in the database, and never
    /// further; the form is marked with `data-check`. Not for a handler that does something before
    /// it has checked everything, or whose problems tell what the reader must not know, such as
    /// whether a password is right.
    public Route withChecks() {
        return new Route(
                verb, path, access, handler, operation, sample, true, taking, keyed, cached);
    }

    /// {@return the same route, with whose form a larger file may come than the usual 12 MB}
    ///
    /// @param bytes of the file; twice as much is read, so that the handler can say beside the
    ///   field that it is too large
    public Route taking(long bytes) {
        return new Route(
                verb, path, access, handler, operation, sample, checked, bytes, keyed, cached);
    }

    /// {@return the same API route, which answers a request that comes again under its
    /// `Idempotency-Key` by itself}
    ///
    /// Without it the platform does so: it repeats the answer of a request that was carried out. A
    /// route that must repeat refusals too, or tell another body under the same key, keeps its keys
    /// with what it records.
    public Route keepingKeys() {
        return new Route(
                verb, path, access, handler, operation, sample, checked, taking, true, cached);
    }

    /// {@return the same page, whose bytes are kept for visitors and sent again until something has
    /// changed}
    ///
    /// For a GET of the plugin's pages; an API route is answered anew each time.
    public Route cachedForVisitors(Cached how) {
        return new Route(
                verb,
                path,
                access,
                handler,
                operation,
                sample,
                checked,
                taking,
                keyed,
                Optional.of(how));
    }

    private static Route of(Verb verb, String path, Access access, Handler handler) {
        return new Route(verb, path, access, handler, Optional.empty(), Optional.empty(), false);
    }
}
