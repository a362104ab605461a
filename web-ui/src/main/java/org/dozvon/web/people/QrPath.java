package org.dozvon.web.people;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as one SVG path, so that a page needs neither a picture file nor a script.
record QrPath(String path, int size) {
    static QrPath of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrPath(path.toString(), code.size);
    }
}
