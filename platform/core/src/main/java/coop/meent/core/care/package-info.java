/// Reports of what members write: who sees something may report it, the team decides with a rule
/// and its reason, who wrote it may appeal once, and another member of the team judges that.
///
/// [coop.meent.core.care.Care] builds it all; [coop.meent.core.care.Reportables] knows what can be
/// reported, [coop.meent.core.care.Cases] takes reports and appeals, and
/// [coop.meent.core.care.Judgement] decides. What is hidden is never deleted, and who reported it
/// is told to nobody but the team.
@NullMarked
package coop.meent.core.care;

import org.jspecify.annotations.NullMarked;
