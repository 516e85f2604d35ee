package coop.meent.knowledge.editing;

import coop.meent.api.Problem;
import coop.meent.knowledge.editing.Lists.Option;
import coop.meent.knowledge.editing.TitleLinks.Question;
import java.util.List;
import java.util.Optional;

/// What the page of the form reads.
///
/// @param questions titles that mean several articles
/// @param clash with whom this editor met
/// @param enclosed files of the text
record WritingView(
        Sheet sheet,
        ArticleForm form,
        List<Problem> problems,
        List<Question> questions,
        Optional<Clash> clash,
        Enclosed enclosed,
        String reader,
        Lists lists) {
    WritingView with(List<Problem> wrong, List<Question> asked) {
        return new WritingView(sheet, form, wrong, asked, clash, enclosed, reader, lists);
    }

    WritingView meeting(Clash other) {
        return new WritingView(
                sheet, form, problems, questions, Optional.of(other), enclosed, reader, lists);
    }

    WritingView enclosing(Enclosed files) {
        return new WritingView(sheet, form, problems, questions, clash, files, reader, lists);
    }

    public String title() {
        return sheet.article().map(it -> it.title()).orElse("");
    }

    public boolean fresh() {
        return sheet.article().isEmpty();
    }

    /// {@return whether there is something newer to translate}
    public boolean behind() {
        return sheet.behind();
    }

    /// {@return the revision of the original that the translation says}
    public int since() {
        return sheet.article().map(it -> it.basedOn().orElse(1)).orElse(1);
    }

    public boolean translates() {
        return sheet.translates();
    }

    public String path() {
        return sheet.path();
    }

    public String draftPath() {
        return sheet.draftPath();
    }

    public String back() {
        return sheet.back();
    }

    /// {@return whether an editor lets readers see a text without somebody else}
    public boolean shows() {
        return !sheet.collection().fourEyes();
    }

    /// {@return whether there is somebody whom a text can wait for}
    public boolean submits() {
        return sheet.collection().fourEyes() || !sheet.collection().reviewers().isEmpty();
    }

    public List<Option> kinds() {
        return lists.kinds(reader);
    }

    public List<Option> languages() {
        return lists.languages(reader);
    }

    public List<Option> sectors() {
        return lists.sectors(reader);
    }

    public List<Option> legalForms() {
        return lists.legalForms(reader, form.legalForm());
    }

    public List<Option> principles() {
        return lists.principles(reader);
    }
}
