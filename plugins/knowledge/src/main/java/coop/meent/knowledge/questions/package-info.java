/// Questions of the community, and how they become answers.
///
/// A [Question] is asked once, for one audience. Others answer, the asker or an editor accepts an
/// [Answer], and one click makes an article of it. What nobody answers comes to the team, who may
/// refer it to somebody who knows: a [Referral], which asks before it tells anybody. [QuestionDesk]
/// and [ReferralDesk] hold every change, [Questions] what is read.
@NullMarked
package coop.meent.knowledge.questions;

import org.jspecify.annotations.NullMarked;
