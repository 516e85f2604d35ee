package coop.meent.knowledge.questions;

import coop.meent.api.Listener;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Reportable;
import coop.meent.api.Route;
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
        var referring = new ReferralDesk(platform, desk, platform.clock());
        this.pages = new QuestionPages(platform, questions, desk, views, referring);
        this.answers = new AnswerPages(desk, pages, drafts);
        this.referrals = new ReferralPages(platform, questions, referring);
        this.api = new QuestionApi(questions, desk, drafts, referring);
        this.search = new QuestionSearch(platform.markdown());
        this.care = new QuestionCare(sight);
        this.news = new QuestionNews(transactions, sight);
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
        return Stream.of(pages.routes(), answers.routes(), referrals.routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
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
        return news.kinds();
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
        return new QuestionDoor(desk, drafts, new ReferralDesk(platform, desk, then));
    }
}
