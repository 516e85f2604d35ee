/// Asks people whether things are still correct, for all plugins together.
///
/// A plugin keeps its things through a [coop.meent.core.freshness.FreshnessDoor]; the
/// [coop.meent.core.freshness.Questions] tell who is asked about what at this moment, the
/// [coop.meent.core.freshness.Digest] writes to each person once a week at most, and the
/// [coop.meent.core.freshness.Answers] take what they say.
/// [coop.meent.core.freshness.FreshnessFloor] puts it together.
@NullMarked
package coop.meent.core.freshness;

import org.jspecify.annotations.NullMarked;
