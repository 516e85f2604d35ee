package coop.meent.core.admin;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.mail.KeptMail;
import coop.meent.core.mail.MailStore;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The mail of the site. Without SMTP all of it can be read here, links included. With SMTP only
/// what failed is shown, and without its words: a link in a mail is for its reader alone.
public final class MailPages {
    private static final int PAGE = 50;

    private final Transactions core;
    private final MailStore mails;
    private final Clock clock;
    private final boolean smtp;

    /// @param smtp whether mail leaves the site
    public MailPages(Transactions core, MailStore mails, Clock clock, boolean smtp) {
        this.core = core;
        this.mails = mails;
        this.clock = clock;
        this.smtp = smtp;
    }

    /// A mail, as the team sees it.
    ///
    /// @param state `kept` without SMTP, else `sent`, `waiting` or `failed`
    /// @param text empty where mail leaves the site
    public record MailView(
            long id,
            String to,
            String subject,
            Instant at,
            String state,
            String failure,
            String text,
            String label,
            String url) {
        /// {@return what stands between blank lines}
        public List<String> paragraphs() {
            return List.of(text.strip().split("\\n{2,}"));
        }
    }

    /// {@return the pages}
    public List<Route> routes() {
        return List.of(
                Route.get("/admin/mail", Access.ADMINISTRATOR, this::list),
                Route.get("/admin/mail/{id}", Access.ADMINISTRATOR, this::show)
                        .sample("/admin/mail/1"),
                Route.post("/admin/mail/{id}/again", Access.ADMINISTRATOR, this::again));
    }

    /// {@return the API}
    public List<Route> apiRoutes() {
        return List.of(
                Route.get("/admin/mail", Access.ADMINISTRATOR, ctx -> ctx.json(slice(ctx)))
                        .described(Operation.answering("Mail of the site", Slice.class, "cursor")),
                Route.get("/admin/mail/{id}", Access.ADMINISTRATOR, ctx -> ctx.json(mail(ctx)))
                        .described(Operation.answering("One mail", MailView.class)),
                Route.post("/admin/mail/{id}/again", Access.ADMINISTRATOR, this::againByApi)
                        .described(Operation.doing("Send a mail again that did not leave")));
    }

    private void list(Context ctx) {
        var slice = slice(ctx);
        var model = new HashMap<String, Object>();
        model.put("mails", slice.items());
        model.put("next", slice.next().map(it -> "/admin/mail?cursor=" + it).orElse(""));
        model.put("smtp", smtp);
        ctx.render("core/admin-mail.peb", model);
    }

    private Slice<MailView> slice(Context ctx) {
        long before = cursor(ctx);
        var rows = core.read(Viewer.of(ctx), db -> mails.before(db, before, smtp, PAGE + 1));
        return Slice.of(rows, PAGE, it -> Long.toString(it.id())).map(this::view);
    }

    private static long cursor(Context ctx) {
        try {
            return Optional.ofNullable(ctx.queryParam("cursor"))
                    .map(Long::parseLong)
                    .orElse(Long.MAX_VALUE);
        } catch (NumberFormatException strange) {
            throw MeentException.notFound("such page");
        }
    }

    private void show(Context ctx) {
        ctx.render("core/admin-mail-one.peb", Map.of("mail", mail(ctx), "smtp", smtp));
    }

    private MailView mail(Context ctx) {
        long id = id(ctx);
        return core.read(Viewer.of(ctx), db -> mails.find(db, id))
                .map(this::view)
                .orElseThrow(() -> MeentException.notFound("mail " + id));
    }

    private MailView view(KeptMail mail) {
        return new MailView(
                mail.id(),
                mail.to().address(),
                mail.subject(),
                mail.createdAt(),
                state(mail),
                mail.failure(),
                smtp ? "" : mail.text(),
                smtp ? "" : mail.actionLabel(),
                smtp ? "" : mail.actionUrl());
    }

    private String state(KeptMail mail) {
        return switch (mail.state()) {
            case SENT -> "sent";
            case WAITING -> smtp ? "waiting" : "kept";
            case FAILED -> "failed";
        };
    }

    private void again(Context ctx) {
        sendAgain(ctx);
        Flash.say(ctx, "flash.mail.again");
        Redirects.seeOther(ctx, "/admin/mail");
    }

    private void againByApi(Context ctx) {
        sendAgain(ctx);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void sendAgain(Context ctx) {
        long id = id(ctx);
        boolean there =
                core.run(
                        Viewer.of(ctx),
                        tx -> {
                            tx.audit("mail.sent.again", "mail:" + id, Map.of());
                            return mails.again(tx.handle(), id, clock.instant());
                        });
        if (!there) {
            throw MeentException.notFound("mail " + id + " that did not leave");
        }
    }

    private static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException strange) {
            throw MeentException.notFound("such mail");
        }
    }
}
