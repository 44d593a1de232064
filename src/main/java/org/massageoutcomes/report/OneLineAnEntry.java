package org.massageoutcomes.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/** JSON with a line for each entry of the outermost lists: short enough, and a difference of two files can be read. */
final class OneLineAnEntry extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST_WITH_LINES = 2;

    OneLineAnEntry() {
        indentObjectsWith(new Lines());
        indentArraysWith(new Lines());
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new OneLineAnEntry();
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        begin(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        begin(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int entries) throws IOException {
        end(json, ']');
    }

    private void begin(JsonGenerator json) throws IOException {
        if (_nesting <= DEEPEST_WITH_LINES) {
            new Lines().writeIndentation(json, _nesting);
        }
    }

    private void end(JsonGenerator json, char bracket) throws IOException {
        _nesting--;
        if (_nesting < DEEPEST_WITH_LINES) {
            new Lines().writeIndentation(json, _nesting);
        }
        json.writeRaw(bracket);
    }

    private static final class Lines implements Indenter {
        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            json.writeRaw(level > DEEPEST_WITH_LINES ? " " : "\n" + "  ".repeat(level));
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
