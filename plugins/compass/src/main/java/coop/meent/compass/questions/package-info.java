/// What is asked: sets of questions, as files that a person can read and change by hand.
///
/// A set is a folder of resources: `set.json` says which questions there are and of which
/// principle, `nl.json`, `fr.json` and `en.json` hold the words. [SetReader] puts them together,
/// [SetCheck] says what is wrong with a set, whoever wrote it, and [OwnSets] holds ours.
@NullMarked
package coop.meent.compass.questions;

import org.jspecify.annotations.NullMarked;
