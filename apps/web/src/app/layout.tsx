import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import type { ReactNode } from 'react';
import { Footer } from '../components/site/footer.tsx';
import { Masthead } from '../components/site/masthead.tsx';

/** Every page is written from the archive as it is; src/front keeps it until that changes (docs/decisions/0022). */
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Masthead />
        {children}
        <Footer />
      </body>
    </html>
  );
}
