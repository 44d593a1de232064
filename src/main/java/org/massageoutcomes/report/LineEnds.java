package org.massageoutcomes.report;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of print may end: where English does, but never inside a number, as the usual rules have it behind a sign. */
final class LineEnds implements FSTextBreaker {
    private final FSTextBreaker usual = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.US));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        usual.setText(newText);
    }

    @Override
    public int next() {
        int end = usual.next();
        while (end != BreakIterator.DONE && isInsideANumber(end)) {
            end = usual.next();
        }
        return end;
    }

    private boolean isInsideANumber(int end) {
        return end > 0
                && end < text.length()
                && Character.isDigit(text.charAt(end))
                && ".,−+".indexOf(text.charAt(end - 1)) >= 0;
    }
}
