package coop.meent.knowledge.articles;

import java.time.LocalDate;
import java.util.OptionalLong;

/// Who looks after an article.
///
/// @param owner is asked first whether it is still correct; nobody once they have left
/// @param deputy is asked when the owner does not answer
/// @param reviewBy the last day on which it may be taken for correct
public record Care(OptionalLong owner, OptionalLong deputy, LocalDate reviewBy) {}
