package coop.meent.knowledge.questions;

import coop.meent.api.Listener;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.SearchSource;
import coop.meent.api.WaitingSource;
import coop.meent.knowledge.articles.ArticlesPart;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What this package brings to the plugin.
public final class QuestionsPart implements MeentPlugin {
    private final QuestionPages pages;
    private final AnswerPages answers;
    private final ReferralPages referrals;
    private final QuestionApi api;
    private final QuestionSearch search;
    private final QuestionCare care;
    private final QuestionNews news;
    private final ReferralNews followUp;
    private final OwnPages own;
    private final OwnApi ownApi;
    private final QuestionsWaiting waiting;
    private final ProposedArticles proposed;
    private final Function<Clock, QuestionDoor> doors;

    private QuestionsPart(Platform platform, ArticlesPart articles) {
        var transactions = platform.transactions();
        var sight = new QuestionSight(platform.audiences());
        var questions = new Questions(platform, articles.articles(), articles.sight());
        var views = new QuestionViews(platform, articles.sight());
        var desk = new QuestionDesk(platform, sight, platform.clock());
        var drafts = new DraftDesk(transactions, desk, articles.desk(), articles.sight());
        this.news = new QuestionNews(transactions, sight);
        this.followUp = new ReferralNews(transactions, news, platform.clock());
        var referring = new ReferralDesk(platform, desk, followUp, platform.clock());
        var thoughts = new SecondThoughts(platform, desk, referring);
        this.own = new OwnPages(thoughts);
        this.ownApi = new OwnApi(thoughts);
        this.pages = new QuestionPages(platform, questions, desk, views, referring);
        this.answers = new AnswerPages(desk, pages, drafts);
        this.referrals = new ReferralPages(platform, questions, referring);
        this.api = new QuestionApi(questions, desk, drafts, referring);
        this.search = new QuestionSearch(platform.markdown());
        this.care = new QuestionCare(sight);
        this.waiting =
                new QuestionsWaiting(
                        transactions, platform.settings(), platform.texts(), platform.clock());
        this.proposed = new ProposedArticles(articles.desk());
        this.doors = clock -> door(platform, articles, clock);
    }

    public static QuestionsPart in(Platform platform, ArticlesPart articles) {
        return new QuestionsPart(platform, articles);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(pages.routes(), answers.routes(), own.routes(), referrals.routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return Stream.concat(api.routes().stream(), ownApi.routes().stream()).toList();
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(search);
    }

    @Override
    public List<Reportable> reportables() {
        return care.reportables();
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return Stream.concat(news.kinds().stream(), Stream.of(followUp.kind())).toList();
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(followUp.work());
    }

    @Override
    public List<WaitingSource> waiting() {
        return List.of(waiting::of);
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(proposed.listener());
    }

    /// {@return what the packages above do with questions, at another time than now: for a site
    /// that is to look lived in}
    public QuestionDoor door(Clock then) {
        return doors.apply(then);
    }

    private static QuestionDoor door(Platform platform, ArticlesPart articles, Clock then) {
        var sight = new QuestionSight(platform.audiences());
        var desk = new QuestionDesk(platform, sight, then);
        var drafts =
                new DraftDesk(platform.transactions(), desk, articles.desk(then), articles.sight());
        var news = new QuestionNews(platform.transactions(), sight);
        var followUp = new ReferralNews(platform.transactions(), news, then);
        return new QuestionDoor(desk, drafts, new ReferralDesk(platform, desk, followUp, then));
    }
}
