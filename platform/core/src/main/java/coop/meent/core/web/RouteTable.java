package coop.meent.core.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.meent.api.Route;
import coop.meent.core.themes.Look;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JavalinState;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.servlet.JavalinServlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// All routes of all owners, built whole. Uses Javalin's inner classes, here and in [WebServer]
/// alone.
public final class RouteTable {
    private static final String API = "/api/v1/";
    private static final String ANYWHERE = "*";

    private final List<Contribution> contributions;
    private final Map<String, JavalinServlet> sections = new HashMap<>();
    private final JavalinServlet elsewhere;
    private final JsonMapper mapper = mapper();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean retired;

    /// @throws IllegalArgumentException when two routes claim one address; the message names both
    RouteTable(
            List<Contribution> contributions,
            Guard guard,
            Errors errors,
            Pages pages,
            VisitorPages.Shelf shelf) {
        this.contributions = List.copyOf(contributions);
        refuseDoubles();
        var all = entries(guard, shelf);
        all.stream()
                .map(Entry::section)
                .filter(it -> !it.equals(ANYWHERE))
                .distinct()
                .forEach(it -> sections.put(it, servlet(of(all, it), errors, pages)));
        this.elsewhere = servlet(of(all, ANYWHERE), errors, pages);
    }

    // Javalin compares a path with one route after the other: so it gets only those that can be
    private static List<Entry> of(List<Entry> all, String section) {
        return all.stream()
                .filter(it -> it.section().equals(section) || it.section().equals(ANYWHERE))
                .toList();
    }

    private JavalinServlet servlet(List<Entry> entries, Errors errors, Pages pages) {
        var state = new JavalinState();
        JavalinState.applyUserConfig(
                state,
                config -> {
                    configure(config, pages);
                    errors.register(config, this);
                    entries.forEach(it -> add(config, it));
                });
        return new JavalinServlet(state);
    }

    private void configure(JavalinConfig config, Pages pages) {
        config.http.defaultContentType = "text/html; charset=utf-8";
        config.http.generateEtags = false;
        config.routes.after(Fingerprint::set);
        config.http.maxRequestSize = 10_000_000;
        config.router.ignoreTrailingSlashes = true;
        config.jsonMapper(new JsonBodies(mapper));
        config.fileRenderer((template, model, ctx) -> pages.render(this, template, model, ctx));
    }

    private List<Entry> entries(Guard guard, VisitorPages.Shelf shelf) {
        var entries = new ArrayList<Entry>();
        for (var owned : contributions) {
            for (var route : owned.routes()) {
                var kept = shelf.keeping(owned.owner(), route);
                entries.add(new Entry(route, owned.path(route), guard.page(owned, kept)));
            }
            for (var route : owned.apiRoutes()) {
                entries.add(new Entry(route, owned.apiPath(route), guard.api(owned, route)));
            }
        }
        return entries;
    }

    private static void add(JavalinConfig config, Entry entry) {
        var verb = HandlerType.findOrCreate(entry.route().verb().name());
        try {
            config.routes.addHttpHandler(verb, entry.path(), whole(entry.handler()));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "the address %s %s cannot be read".formatted(verb.name(), entry.path()),
                    unreadable);
        }
    }

    /// {@return the first word of a path; of one of the API the word after its version too}
    static String section(String path) {
        int from = path.startsWith(API) ? API.length() : 1;
        int end = path.indexOf('/', from);
        return end < 0 ? path : path.substring(0, end);
    }

    private record Entry(Route route, String path, Handler handler) {
        String section() {
            var section = RouteTable.section(path);
            return section.matches(".*[{<*].*") ? ANYWHERE : section;
        }
    }

    // a class or method that is not there breaks one page, and not the thread
    private static Handler whole(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (LinkageError | AssertionError | StackOverflowError broken) {
                throw new IllegalStateException("a handler broke", broken);
            }
        };
    }

    // a type factory of its own: Jackson's default one keeps the classes of stopped plugins
    private static JsonMapper mapper() {
        LookupCache<Object, JavaType> ownCache = new LRUMap<>(16, 200);
        return JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withCache(ownCache))
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private void refuseDoubles() {
        var claimed = new HashMap<String, String>();
        for (var owned : contributions) {
            owned.routes().forEach(route -> claim(claimed, owned, route, owned.path(route)));
            owned.apiRoutes().forEach(route -> claim(claimed, owned, route, owned.apiPath(route)));
        }
    }

    private static void claim(
            Map<String, String> claimed, Contribution owned, Route route, String path) {
        var address =
                route.verb() + " " + path.replaceAll("\\{[^}]*}", "{}").replaceAll("(?<=.)/$", "");
        var other = claimed.putIfAbsent(address, owned.owner());
        if (other != null) {
            var by =
                    other.equals(owned.owner())
                            ? "twice by " + other
                            : "by " + other + " and by " + owned.owner();
            throw new IllegalArgumentException(
                    "the address %s is claimed %s".formatted(address, by));
        }
    }

    /// {@return everybody who brought something, the platform first}
    public List<Contribution> contributions() {
        return contributions;
    }

    /// {@return how everybody looks, the platform first}
    public List<Look> looks() {
        return contributions.stream().map(Contribution::look).toList();
    }

    /// {@return how an owner looks}
    Optional<Look> look(String owner) {
        return contributions.stream()
                .filter(it -> it.owner().equals(owner))
                .map(Contribution::look)
                .findFirst();
    }

    boolean enter() {
        inFlight.incrementAndGet();
        if (retired) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        inFlight.decrementAndGet();
        if (retired) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    void serve(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        sections.getOrDefault(section(request.getRequestURI()), elsewhere)
                .service(request, response);
    }

    int inFlight() {
        return inFlight.get();
    }

    /// Lets nobody in any more, and waits until the last request has left, but no longer than this.
    ///
    /// @return whether nobody is left
    synchronized boolean drain(Duration patience) {
        retired = true;
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (inFlight.get() > 0) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(Math.min(left, 50));
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
