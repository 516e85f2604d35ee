/// How articles are written: the form, drafts that keep themselves, links by title, and two editors
/// who meet.
///
/// Everything that is kept goes through the desk of `articles`; this package only asks, shows and
/// gives back. What somebody typed is never lost: a form that is refused comes back as it was sent,
/// and a draft waits until its writer takes it up or throws it away.
@NullMarked
package coop.meent.knowledge.editing;

import org.jspecify.annotations.NullMarked;
