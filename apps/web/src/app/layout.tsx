import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Footer } from '../components/site/footer.tsx';
import { Masthead } from '../components/site/masthead.tsx';
import { siteUrl } from '../data/site.server.ts';
import { cardImage } from '../words/card-image.ts';

/** Every page is written from the archive as it is; src/front keeps it until that changes (docs/decisions/0022). */
export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: 'Onrecord: who said what', template: '%s · Onrecord' },
    description: 'A news archive that knows who said what: articles, every quote with its speaker, people and places.',
    openGraph: { siteName: 'Onrecord', type: 'website', images: [cardImage('', 'Onrecord: who said what')] },
    twitter: { card: 'summary_large_image' },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#171512' },
  ],
};

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
