'use client';

/** The last resort, when not even the frame of the page could be made. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · Onrecord</title>
        <main>
          <h1>This page could not be shown</h1>
          <p>The archive could not be read just now. Nothing is lost; please load the page again.</p>
        </main>
      </body>
    </html>
  );
}
