'use client';

import './globals.css';
import styles from '@/components/shell/problem.module.css';

/** Even the frame failed, so there is no language to ask for: both. */
export default function GlobalError() {
  return (
    <html lang="zh-CN">
      <body>
        <main id="main" className="page">
          <h1>系统暂时不能使用</h1>
          <p className={styles.text}>
            已保存的数据不受影响，请稍后重新打开；仍不能使用的，报系统管理员。
            <br />
            <span lang="en">The system is not available. Saved data is safe; please try again later.</span>
          </p>
          <a href="/">重新打开 Try again</a>
        </main>
      </body>
    </html>
  );
}
