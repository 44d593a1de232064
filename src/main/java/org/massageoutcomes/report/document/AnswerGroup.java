package org.massageoutcomes.report.document;

import java.util.List;

/**
 * Conditions that have the same verdict on an outcome.
 *
 * @param verdict in words of the closed set
 */
public record AnswerGroup(Symbol symbol, String verdict, List<Answer> answers) {
    public AnswerGroup {
        answers = List.copyOf(answers);
    }

    /** Whether there are numbers to show; the names alone go in one line. */
    public boolean hasNumbers() {
        return answers.stream().anyMatch(answer -> !answer.numbers().isEmpty());
    }
}
