package org.massageoutcomes.compare;

import java.util.List;
import org.massageoutcomes.study.Arm;

/**
 * How improvement is spread: the share of an arm's sessions between bounds.
 *
 * @param outcome id of the outcome
 * @param condition label of the condition
 * @param arm whose sessions
 * @param bounds ascending bounds of improvement, in the outcome's unit; one fewer than the shares
 * @param shares share of sessions below the first bound, from each bound up to the next, and from the last on; to
 *     three decimals
 */
public record ChangeShares(String outcome, String condition, Arm arm, List<Double> bounds, List<Double> shares) {
    public ChangeShares {
        bounds = List.copyOf(bounds);
        shares = List.copyOf(shares);
    }
}
